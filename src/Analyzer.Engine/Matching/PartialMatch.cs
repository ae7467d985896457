namespace Analyzer.Engine.Matching;

/// <summary>How far a pattern got in a sentence that it does not match.</summary>
/// <param name="Program">Number of the pattern program.</param>
/// <param name="Start">First visible token of the part that matched.</param>
/// <param name="End">Visible token after it.</param>
/// <param name="Parts">Required parts of the pattern that matched; at least 1.</param>
/// <param name="AllParts">Required parts of the pattern.</param>
/// <param name="StoppedAt">The part of the pattern that did not match, as written.</param>
internal readonly record struct PartialMatch(int Program, int Start, int End, int Parts, int AllParts, string StoppedAt);
