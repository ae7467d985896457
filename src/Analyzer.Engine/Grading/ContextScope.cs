namespace Analyzer.Engine.Grading;

/// <summary>A context trigger found in a sentence and the tokens it speaks of.</summary>
/// <param name="Status">Number of the status.</param>
/// <param name="Trigger">The tokens of the trigger itself, one bit a visible token.</param>
/// <param name="Scope">The tokens it speaks of.</param>
internal readonly record struct ContextScope(int Status, ulong Trigger, ulong Scope);
