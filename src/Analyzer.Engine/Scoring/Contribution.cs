namespace Analyzer.Engine.Scoring;

/// <summary>One term of the sum that the score is.</summary>
/// <param name="Id">The signal or warning, or <c>limit</c> for what keeps the sum between 0 and 100.</param>
/// <param name="Points">Points of the score; negative for what costs trust.</param>
public sealed record Contribution(string Id, int Points);
