namespace Analyzer.Engine.Rules;

/// <summary>What a context status does to the matches of one rule, where that differs from the pack's usual.</summary>
/// <param name="Status">The status' id.</param>
/// <param name="Effect">What it does.</param>
public sealed record ContextOverride(string Status, Effect Effect);
