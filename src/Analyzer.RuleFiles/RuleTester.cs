using Analyzer.Engine;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;

namespace Analyzer.RuleFiles;

/// <summary>Runs the examples of rules as tests.</summary>
/// <remarks>
/// An example under <c>match</c> must fire and report exactly its marked spans; one under <c>clean</c> must stay silent. Every
/// strong and weak pattern must take part in some match, and every exception must be what alone keeps some clean example silent.
/// </remarks>
public sealed class RuleTester
{
    private readonly AnswerAnalyzer _analyzer;
    private readonly string? _kind;

    /// <summary>Tests the rules of <paramref name="pack"/>.</summary>
    public RuleTester(CompiledPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _analyzer = new AnswerAnalyzer(pack);

        // Plans count in full here, so that an example shows what the patterns do and not what a kind makes of them.
        _kind = pack.Pack.Kinds.LastOrDefault(kind => kind.PlansCount)?.Id;
    }

    /// <summary>What the examples and patterns of <paramref name="rule"/> fail to do; empty when all is well.</summary>
    public IReadOnlyList<RuleTestFailure> Test(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var failures = new List<RuleTestFailure>();
        var fired = new HashSet<string>(StringComparer.Ordinal);
        foreach (RuleExample example in rule.Examples)
        {
            Analysis analysis = _analyzer.Explain(AnswerOf(example));
            List<Evidence> evidence = EvidenceOf(rule, analysis);
            fired.UnionWith(evidence.SelectMany(piece => piece.Cues).Select(cue => cue.Pattern));
            if (example.IsMatch)
            {
                CheckMatch(rule, example, analysis, evidence, failures);
            }
            else if (evidence.Count > 0)
            {
                string cues = string.Join("; ", evidence[0].Cues.Select(cue => $"'{cue.Pattern}' over \"{analysis.Source.Slice(cue.Span)}\""));
                failures.Add(FailureAt(rule, example, $"must stay silent, but fires by {cues}: {example.Text}"));
            }
        }

        foreach (Pattern pattern in rule.Strong.Concat(rule.Weak).Where(pattern => !fired.Contains(pattern.ToString())))
        {
            failures.Add(FailureAt(rule, pattern, $"no example under 'match' shows the pattern '{pattern}'; add one"));
        }

        foreach (Pattern pattern in rule.Except.Concat(rule.Unless))
        {
            CheckException(rule, pattern, failures);
        }

        return failures;
    }

    private Answer AnswerOf(RuleExample example) => new(example.Text, Question: null, _kind);

    private static void CheckMatch(Rule rule, RuleExample example, Analysis analysis, List<Evidence> evidence, List<RuleTestFailure> failures)
    {
        if (evidence.Count == 0)
        {
            failures.Add(FailureAt(rule, example, $"must fire, but does not{WhyNot(rule, analysis)}: {example.Text}"));
            return;
        }

        IEnumerable<TextSpan> spans = evidence.Select(piece => piece.Span);
        if (!example.Spans.IsEmpty && !spans.SequenceEqual(example.Spans))
        {
            string found = string.Join(", ", spans.Select(span => $"\"{analysis.Source.Slice(span)}\""));
            failures.Add(FailureAt(rule, example, $"reports {found} instead of the marked span: {example.Text}"));
        }
    }

    // An exception earns its place when some clean example fires without it and stays silent with it.
    private void CheckException(Rule rule, Pattern exception, List<RuleTestFailure> failures)
    {
        IEnumerable<RuleExample> clean = rule.Examples.Where(example => !example.IsMatch);
        if (!clean.Any(example => EvidenceOf(rule, _analyzer.ExplainWithout(AnswerOf(example), exception)).Count > 0))
        {
            failures.Add(FailureAt(rule, exception, $"no example under 'clean' needs the exception '{exception}'; add one, or remove it"));
        }
    }

    private static string WhyNot(Rule rule, Analysis analysis)
    {
        IEnumerable<string> reasons = analysis.Rejections.Where(rejection => rejection.RuleId == rule.Id)
            .Select(rejection => $"'{rejection.Cue.Pattern}' {rejection.Cause} {rejection.By}").Distinct();
        string list = string.Join("; ", reasons);
        return list.Length == 0 ? "" : $" ({list})";
    }

    private static List<Evidence> EvidenceOf(Rule rule, Analysis analysis)
    {
        IEnumerable<Evidence> evidence = rule.Kind == RuleKind.Signal
            ? analysis.Signals.Where(signal => signal.Id == rule.Id).SelectMany(signal => signal.Evidence)
            : analysis.Warnings.Where(warning => warning.Id == rule.Id).SelectMany(warning => warning.Evidence);
        return [.. evidence];
    }

    private static RuleTestFailure FailureAt(Rule rule, RuleExample example, string message) =>
        new(rule.Id, example.Path, example.Line, example.Column, message);

    private static RuleTestFailure FailureAt(Rule rule, Pattern pattern, string message) =>
        new(rule.Id, pattern.Origin.Path, pattern.Origin.Line, pattern.Origin.Column, message);
}
