namespace Analyzer.Engine.Rules;

/// <summary>A signal that a kind of answer is expected to give.</summary>
/// <param name="Signal">The signal's id.</param>
/// <param name="Points">What it earns at most, in points of the score.</param>
/// <param name="IsRequired">Whether its absence is reported; otherwise it is welcome but not missed.</param>
public sealed record Expectation(string Signal, int Points, bool IsRequired);
