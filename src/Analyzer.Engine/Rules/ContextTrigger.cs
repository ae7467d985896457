namespace Analyzer.Engine.Rules;

/// <summary>Words that put others into a context status, as "without" puts what follows into "absent".</summary>
/// <param name="Pattern">The words.</param>
/// <param name="Direction">Which other words they speak of.</param>
/// <param name="Reach">How many visible tokens they reach; of no meaning for <see cref="TriggerDirection.Sentence"/>.</param>
public sealed record ContextTrigger(Pattern Pattern, TriggerDirection Direction, int Reach);
