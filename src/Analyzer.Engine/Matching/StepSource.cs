namespace Analyzer.Engine.Matching;

/// <summary>Where the text of a step stands in its pattern, for people who ask why the pattern stopped there.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last.</param>
internal readonly record struct StepSource(ushort Start, ushort End);
