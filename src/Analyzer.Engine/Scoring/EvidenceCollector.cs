using System.Collections.Immutable;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;

namespace Analyzer.Engine.Scoring;

/// <summary>Groups the evidence of an answer by rule, with the grades that its kind gives.</summary>
internal static class EvidenceCollector
{
    /// <summary>The signals with evidence, in the order of the pack.</summary>
    public static ImmutableArray<SignalResult> Signals(RulePack pack, AnswerKind kind, GrowingList<EvidenceDraft> drafts)
    {
        var results = ImmutableArray.CreateBuilder<SignalResult>();
        for (int rule = 0; rule < pack.Rules.Length; rule++)
        {
            if (pack.Rules[rule].Kind == RuleKind.Signal && Of(rule, kind, drafts) is { IsEmpty: false } evidence)
            {
                Grade best = Grade.None;
                foreach (Evidence piece in evidence)
                {
                    best = piece.Grade > best ? piece.Grade : best;
                }

                results.Add(new SignalResult(pack.Rules[rule].Id, best, evidence));
            }
        }

        return results.DrainToImmutable();
    }

    /// <summary>The warnings with evidence, in the order of the pack.</summary>
    public static ImmutableArray<WarningResult> Warnings(RulePack pack, GrowingList<EvidenceDraft> drafts)
    {
        var results = ImmutableArray.CreateBuilder<WarningResult>();
        for (int rule = 0; rule < pack.Rules.Length; rule++)
        {
            if (pack.Rules[rule].Kind == RuleKind.Warning && Of(rule, null, drafts) is { IsEmpty: false } evidence)
            {
                results.Add(new WarningResult(pack.Rules[rule].Id, pack.Rules[rule].Severity, evidence));
            }
        }

        return results.DrainToImmutable();
    }

    private static ImmutableArray<Evidence> Of(int rule, AnswerKind? kind, GrowingList<EvidenceDraft> drafts)
    {
        ImmutableArray<Evidence>.Builder? evidence = null;
        foreach (EvidenceDraft draft in drafts.Items)
        {
            if (draft.Rule == rule)
            {
                evidence ??= ImmutableArray.CreateBuilder<Evidence>();
                bool weak = draft.IsPlan && kind is { PlansCount: false };
                evidence.Add(weak ? draft.Evidence with { Grade = Grade.Stated, Because = [] } : draft.Evidence);
            }
        }

        return evidence is null ? [] : evidence.DrainToImmutable();
    }
}
