using System.Collections.Immutable;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Scoring;

/// <summary>Puts what could be done about an answer in order of what it would bring.</summary>
internal static class NextStepFinder
{
    /// <summary>More than this helps nobody; users of such tools ask for few findings at a time.</summary>
    private const int Most = 5;

    public static ImmutableArray<NextStep> Find(
        RulePack pack, AnswerKind kind, ImmutableArray<SignalResult> signals, ImmutableArray<WarningResult> warnings, Scorecard scorecard)
    {
        var steps = new List<NextStep>();
        foreach (WarningResult warning in warnings)
        {
            int cost = scorecard.Contributions.First(contribution => contribution.Id == warning.Id).Points;
            steps.Add(Step(pack.Find(warning.Id)!, NextStepReason.Warned, -cost));
        }

        foreach (Expectation expectation in kind.Expects)
        {
            SignalResult? signal = signals.FirstOrDefault(result => result.Id == expectation.Signal);
            Rule rule = pack.Find(expectation.Signal)!;
            if (signal is null)
            {
                if (expectation.IsRequired)
                {
                    steps.Add(Step(rule, NextStepReason.Missing, expectation.Points * pack.Score.GradePercent[1] / 100));
                }
            }
            else if (signal.Grade < Grade.Traced)
            {
                int now = scorecard.Contributions.First(contribution => contribution.Id == signal.Id).Points;
                steps.Add(Step(rule, NextStepReason.Weak, expectation.Points - now));
            }
        }

        steps.RemoveAll(step => step.Gain <= 0);
        steps.Sort(static (left, right) => left.Gain != right.Gain ? right.Gain - left.Gain
            : left.Reason != right.Reason ? left.Reason - right.Reason : string.CompareOrdinal(left.Id, right.Id));
        return [.. steps.Take(Most)];
    }

    private static NextStep Step(Rule rule, NextStepReason reason, int gain) => new(rule.Id, reason, gain, rule.Advice, rule.Question);
}
