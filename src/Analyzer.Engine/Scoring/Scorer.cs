using System.Collections.Immutable;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Scoring;

/// <summary>Adds evidence up to a score.</summary>
/// <remarks>
/// A plain sum: each signal earns its points by its best grade and a little more for further sentences, never more than its
/// points, so that length buys nothing; each warning costs points by its severity. The terms are whole points and add up exactly.
/// </remarks>
internal static class Scorer
{
    /// <summary>The id of the contribution that keeps the sum between 0 and 100.</summary>
    public const string Limit = "limit";

    public static Scorecard Score(RulePack pack, AnswerKind kind, ImmutableArray<SignalResult> signals, ImmutableArray<WarningResult> warnings)
    {
        var contributions = ImmutableArray.CreateBuilder<Contribution>(signals.Length + warnings.Length + 1);
        int sum = 0;
        foreach (SignalResult signal in signals)
        {
            sum += Add(contributions, signal.Id, PointsOf(signal, kind, pack.Score));
        }

        foreach (WarningResult warning in warnings)
        {
            sum += Add(contributions, warning.Id, -CostOf(warning, pack.Score));
        }

        int score = Math.Clamp(sum, 0, 100);
        if (score != sum)
        {
            contributions.Add(new Contribution(Limit, score - sum));
        }

        return new Scorecard(score, BandOf(pack.Score, score), contributions.DrainToImmutable(), MissingOf(pack, kind, signals));
    }

    private static int Add(ImmutableArray<Contribution>.Builder contributions, string id, int points)
    {
        contributions.Add(new Contribution(id, points));
        return points;
    }

    private static int PointsOf(SignalResult signal, AnswerKind kind, ScoreRules rules)
    {
        int most = rules.OtherSignalPoints;
        foreach (Expectation expectation in kind.Expects)
        {
            if (expectation.Signal == signal.Id)
            {
                most = expectation.Points;
            }
        }

        int percent = rules.GradePercent[(int)signal.Grade - 1] + (rules.AgainPercent * (signal.Evidence.Length - 1));
        return ((most * Math.Min(100, percent)) + 50) / 100;
    }

    private static int CostOf(WarningResult warning, ScoreRules rules)
    {
        int percent = Math.Min(100 + (rules.WarningAgainPercent * (warning.Evidence.Length - 1)), 100 * rules.WarningMostTimes);
        return ((rules.WarningPoints[(int)warning.Severity] * percent) + 50) / 100;
    }

    private static Band BandOf(ScoreRules rules, int score)
    {
        Band band = rules.Bands[0];
        foreach (Band candidate in rules.Bands)
        {
            band = score >= candidate.From ? candidate : band;
        }

        return band;
    }

    private static ImmutableArray<MissingSignal> MissingOf(RulePack pack, AnswerKind kind, ImmutableArray<SignalResult> signals)
    {
        var missing = ImmutableArray.CreateBuilder<MissingSignal>();
        foreach (Expectation expectation in kind.Expects)
        {
            if (expectation.IsRequired && !signals.Any(signal => signal.Id == expectation.Signal))
            {
                missing.Add(new MissingSignal(expectation.Signal, pack.Find(expectation.Signal)!.Question));
            }
        }

        return missing.DrainToImmutable();
    }
}
