using System.Collections.Immutable;
using System.Globalization;
using Analyzer.Engine;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;

namespace Analyzer.Reporting.Terminal;

/// <summary>Writes, sentence by sentence, why a rule fired or did not.</summary>
public static class ExplainReport
{
    /// <summary>Writes the explanation of <paramref name="rule"/>.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="pack">The pack, for what its context statuses mean.</param>
    /// <param name="analysis">The result, with rejections.</param>
    /// <param name="nearMisses">The patterns that matched in part.</param>
    public static void Write(TextWriter output, Rule rule, RulePack pack, Analysis analysis, ImmutableArray<NearMiss> nearMisses)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(analysis);
        List<Evidence> evidence = EvidenceOf(rule, analysis);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Id}: {evidence.Count} of {analysis.Sentences.Length} sentences count."));
        for (int i = 0; i < analysis.Sentences.Length; i++)
        {
            List<string> lines = [.. Lines(rule, pack, analysis, evidence, nearMisses, i)];
            if (lines.Count > 0)
            {
                output.WriteLine();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{analysis.Source.PositionOf(analysis.Sentences[i].Start)}: {Quote(analysis, analysis.Sentences[i], 200)}"));
                lines.ForEach(output.WriteLine);
            }
        }

        if (evidence.Count == 0 && analysis.Rejections.All(rejection => rejection.RuleId != rule.Id) && nearMisses.IsEmpty)
        {
            output.WriteLine($"No sentence comes near it. It looks for: {rule.Advice}");
        }
    }

    private static List<Evidence> EvidenceOf(Rule rule, Analysis analysis) => rule.Kind == RuleKind.Signal
        ? [.. analysis.Signals.Where(signal => signal.Id == rule.Id).SelectMany(signal => signal.Evidence)]
        : [.. analysis.Warnings.Where(warning => warning.Id == rule.Id).SelectMany(warning => warning.Evidence)];

    private static IEnumerable<string> Lines(
        Rule rule, RulePack pack, Analysis analysis, List<Evidence> evidence, ImmutableArray<NearMiss> nearMisses, int sentence)
    {
        foreach (Evidence piece in evidence.Where(piece => piece.Sentence == sentence))
        {
            string because = string.Concat(piece.Because.Select(reason => $", {reason.Id} \"{Quote(analysis, reason.Span, 40)}\""));
            yield return $"  counts, {Names.Of(piece.Grade)}{because}:";
            foreach (Cue cue in piece.Cues)
            {
                yield return $"    {(cue.IsStrong ? "pattern" : "cue")} '{cue.Pattern}' over \"{Quote(analysis, cue.Span, 60)}\"";
            }
        }

        bool any = evidence.Any(piece => piece.Sentence == sentence);
        foreach (Rejection rejection in analysis.Rejections.Where(rejection => rejection.RuleId == rule.Id && rejection.Sentence == sentence).Distinct())
        {
            any = true;
            yield return $"  {(rejection.Cue.IsStrong ? "pattern" : "cue")} '{rejection.Cue.Pattern}' over \"{Quote(analysis, rejection.Cue.Span, 60)}\" does not count: {Cause(rejection, rule, pack)}";
        }

        if (!any && nearMisses.FirstOrDefault(miss => miss.Sentence == sentence) is NearMiss near)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"  nearest: '{near.Pattern}' has {near.Parts} of {near.AllParts} parts in \"{Quote(analysis, near.Span, 60)}\" and misses '{near.StoppedAt}'");
        }
    }

    private static string Cause(Rejection rejection, Rule rule, RulePack pack) => rejection.Cause switch
    {
        RejectionCause.Context => $"the sentence {pack.Context.Statuses.FirstOrDefault(status => status.Id == rejection.By)?.Says} ({rejection.By})",
        RejectionCause.Exception => $"the exception '{rejection.By}' covers it",
        RejectionCause.Unless => $"'{rejection.By}' stands in the sentence",
        RejectionCause.Yielded => $"the sentence earns '{rejection.By}'",
        RejectionCause.TooFewCues => $"it takes {rejection.By} different cues; others are {OtherCues(rejection, rule)}",
        _ => "the sentence was said before",
    };

    private static string OtherCues(Rejection rejection, Rule rule)
    {
        string[] others = [.. rule.Weak.Select(pattern => pattern.ToString()).Where(pattern => pattern != rejection.Cue.Pattern)];
        string more = others.Length > 4 ? string.Create(CultureInfo.InvariantCulture, $" and {others.Length - 4} more") : "";
        return string.Join(", ", others.Take(4).Select(pattern => $"'{pattern}'")) + more;
    }

    private static string Quote(Analysis analysis, TextSpan span, int most)
    {
        var text = new DisplayText(analysis.Source, span);
        return text.Length <= most ? text.Slice(0, text.Length) : text.Slice(0, most - 3).TrimEnd() + "...";
    }
}
