namespace Analyzer.Reporting;

/// <summary>The results of one input.</summary>
/// <param name="Path">The input as the user named it; <c>-</c> for standard input.</param>
/// <param name="Answers">Its answers in order.</param>
public sealed record ScoredDocument(string Path, IReadOnlyList<ScoredAnswer> Answers);
