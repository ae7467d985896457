namespace Analyzer.Engine.Matching;

/// <summary>One step of a pattern program. Steps point backwards only, so one sweep from first to last evaluates them.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="IsRequired">Whether the pattern cannot match when this step matches nowhere.</param>
/// <param name="Length">Tokens of a run; most tokens of a gap.</param>
/// <param name="Next">The step that follows; the other way of a fork. Relative to the program's first step.</param>
/// <param name="Target">Number of a word set, slot of a run, number of a lexicon; the preferred way of a fork.</param>
internal readonly record struct PatternStep(StepKind Kind, bool IsRequired, byte Length, ushort Next, ushort Target);
