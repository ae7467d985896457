using Analyzer.Engine;

namespace Analyzer.Reporting;

/// <summary>An answer's result with the id under which its author knows it.</summary>
/// <param name="Id">The id, or null.</param>
/// <param name="Analysis">The result.</param>
public sealed record ScoredAnswer(string? Id, Analysis Analysis);
