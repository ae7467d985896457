namespace Analyzer.Engine.Rules;

/// <summary>A range of scores and what it means.</summary>
/// <param name="Rating">The committee's trust, 1 (theatre) to 5 (safe to invest in).</param>
/// <param name="From">The lowest score of the band.</param>
/// <param name="Name">Its name for people.</param>
public sealed record Band(int Rating, int From, string Name);
