using System.Collections.Immutable;
using Analyzer.Engine.Grading;

namespace Analyzer.Engine.Scoring;

/// <summary>A signal that the answer gives evidence of.</summary>
/// <param name="Id">The signal.</param>
/// <param name="Grade">The best grade of its evidence.</param>
/// <param name="Evidence">The evidence in text order, at most one piece a sentence; never empty.</param>
public sealed record SignalResult(string Id, Grade Grade, ImmutableArray<Evidence> Evidence);
