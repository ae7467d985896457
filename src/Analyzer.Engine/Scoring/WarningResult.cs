using System.Collections.Immutable;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Scoring;

/// <summary>A warning that the answer raises.</summary>
/// <param name="Id">The warning.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Evidence">Where it is raised, in text order, at most once a sentence; never empty.</param>
public sealed record WarningResult(string Id, Severity Severity, ImmutableArray<Evidence> Evidence);
