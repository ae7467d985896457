using System.Collections.Immutable;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Scoring;

/// <summary>The score of an answer and what it is made of.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Band">The band of the score.</param>
/// <param name="Contributions">The terms of the sum.</param>
/// <param name="Missing">The required signals that were not earned.</param>
internal sealed record Scorecard(
    int Score, Band Band, ImmutableArray<Contribution> Contributions, ImmutableArray<MissingSignal> Missing);
