using Analyzer.Engine.Text;

namespace Analyzer.Engine.Grading;

/// <summary>A pattern that matched a sentence in part.</summary>
/// <param name="Pattern">The pattern as its author wrote it.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">The words that matched.</param>
/// <param name="Parts">Required parts of the pattern that matched; at least 1.</param>
/// <param name="AllParts">Required parts of the pattern.</param>
/// <param name="StoppedAt">The part that did not match, as written.</param>
public sealed record NearMiss(string Pattern, int Sentence, TextSpan Span, int Parts, int AllParts, string StoppedAt);
