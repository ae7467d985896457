namespace Analyzer.Engine.Matching;

/// <summary>One step of a pattern program. Steps point backwards only, so one sweep from first to last evaluates them.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="IsRequired">Whether the pattern cannot match when this step matches nowhere.</param>
/// <param name="Length">Tokens of an atom; most tokens of a gap.</param>
/// <param name="Target">Slot of an atom; number of a lexicon; the preferred way of a fork.</param>
/// <param name="Next">The step that follows; the other way of a fork. Relative to the program's first step.</param>
/// <param name="SourceStart">Where its text starts in the pattern.</param>
/// <param name="SourceEnd">Where its text ends in the pattern.</param>
internal readonly record struct PatternStep(
    StepKind Kind, bool IsRequired, byte Length, int Target, int Next, ushort SourceStart, ushort SourceEnd);
