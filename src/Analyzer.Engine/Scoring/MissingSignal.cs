namespace Analyzer.Engine.Scoring;

/// <summary>A signal that the answer's kind requires and the answer does not give.</summary>
/// <param name="Id">The signal.</param>
/// <param name="Question">What the committee would ask next.</param>
public sealed record MissingSignal(string Id, string Question);
