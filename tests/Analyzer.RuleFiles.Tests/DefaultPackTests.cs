using System.Text.RegularExpressions;
using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Tests;

namespace Analyzer.RuleFiles.Tests;

public sealed partial class DefaultPackTests
{
    private static readonly string[] Signals =
    [
        "constraint", "decision-trace", "evaluation", "failure-mode", "fallback", "human-oversight", "impact", "launch-restraint", "lesson", "metric",
        "observability", "ownership", "rollback", "scope", "simplicity", "system-path", "tradeoff",
    ];

    private static readonly string[] Warnings =
    [
        "app-framing", "demo-polish", "framework-recitation", "hype", "name-dropping", "paper-voice", "prompt-only", "signal-stuffing", "success-default",
        "title-led", "unfalsifiable", "vague-ownership",
    ];

    public static TheoryData<string> RuleIds => new(Signals.Concat(Warnings));

    [Fact]
    public void The_pack_has_a_rule_for_each_signal_and_each_warning()
    {
        Assert.Equal(Signals, DefaultPack.Pack.Rules.Where(rule => rule.Kind == RuleKind.Signal).Select(rule => rule.Id));
        Assert.Equal(Warnings, DefaultPack.Pack.Rules.Where(rule => rule.Kind == RuleKind.Warning).Select(rule => rule.Id));
        Assert.Equal(
            ["story", "system-design", "decision", "pitch", "restraint", "failure", "compensation", "script", "general"],
            DefaultPack.Pack.Kinds.Select(kind => kind.Id));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_does_what_its_examples_show(string id) =>
        Assert.Empty(new RuleTester(DefaultPack.Compiled).Test(DefaultPack.Pack.Find(id)!));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_is_wide_and_well_shown(string id)
    {
        Rule rule = DefaultPack.Pack.Find(id)!;
        Assert.InRange(rule.Strong.Length + rule.Weak.Length, 20, 200);
        Assert.True(rule.Examples.Count(example => example.IsMatch) >= 10);
        Assert.True(rule.Examples.Count(example => !example.IsMatch) >= 10);
        Assert.True(rule.Examples.Count(example => !example.Spans.IsEmpty) >= 6);
        Assert.NotEmpty(rule.Guide);
        Assert.All(new[] { rule.Title, rule.Why, rule.Advice, rule.Question, rule.Source }, Assert.NotEmpty);
    }

    [Fact]
    public void Every_reward_warning_and_contrast_of_the_guide_is_served_or_said_not_to_be()
    {
        Assert.Equal(146, DefaultPack.Pack.Guide.Length);
        Assert.All(DefaultPack.Pack.Guide.Where(item => item.IsDemand), item =>
            Assert.True(item.NotJudged is not null || DefaultPack.Pack.Rules.Any(rule => rule.Guide.Contains(item.Id)), $"{item.Id} is neither served nor explained"));
    }

    [Fact]
    public void The_compiled_pack_judges_as_the_rule_files_do()
    {
        using var stream = new MemoryStream();
        DefaultPack.Compiled.Write(stream, [1]);
        stream.Position = 0;
        var compiled = new AnswerAnalyzer(CompiledPack.Read(stream, [1])!);
        foreach (string path in Directory.EnumerateFiles(Repository.PathOf("tests", "samples"), "*.txt"))
        {
            Analysis expected = DefaultPack.Analyzer.Explain(new Answer(File.ReadAllText(path))), found = compiled.Explain(new Answer(File.ReadAllText(path)));
            Assert.Equal(expected.Contributions.AsEnumerable(), found.Contributions);
            Assert.Equal(expected.Kind.Id, found.Kind.Id);
            Assert.Equal(expected.NextSteps.AsEnumerable(), found.NextSteps);
            Assert.Equal(expected.Advisories.AsEnumerable(), found.Advisories);
            Assert.Equal(expected.Rejections.AsEnumerable(), found.Rejections);
            Assert.Equal(
                expected.Signals.SelectMany(signal => signal.Evidence).Select(evidence => (evidence.RuleId, evidence.Span, evidence.Grade)),
                found.Signals.SelectMany(signal => signal.Evidence).Select(evidence => (evidence.RuleId, evidence.Span, evidence.Grade)));
        }
    }

    [Fact]
    public void Every_row_of_the_pattern_table_in_the_readme_holds()
    {
        string[] rows = [.. File.ReadLines(Repository.PathOf("rules", "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.InRange(rows.Length, 11, 40);
        foreach (string row in rows)
        {
            string[] cells = [.. UnescapedBar().Split(row).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];
            string pattern = cells[3].Trim('`'), sentence = cells[4];
            string marked = MarkedText().Match(sentence).Groups[1].Value;
            Assert.Equal([marked], Matches(pattern, sentence.Replace("**", "", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_rule_in_the_readme_passes_its_own_tests()
    {
        string readme = File.ReadAllText(Repository.PathOf("rules", "README.md"));
        string yaml = readme.Split("```yaml")[1].Split("```")[0];
        RulePack pack = PackOf(("signals/tea.yml", yaml), ("kinds.yml", "score: {bands: {low: 0}}\nkinds: {general: {title: General}}"),
            ("context.yml", "statuses: {absent: {says: x, signals: drop, warnings: drop, ahead: [never, nobody]}}"));
        var diagnostics = new List<Diagnostic>();
        CompiledPack? compiled = CompiledPack.Compile(pack, diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(new RuleTester(compiled!).Test(compiled!.Pack.Find("tea")!));
    }

    private static string[] Matches(string pattern, string sentence)
    {
        string yaml = $"id: r\ntitle: t\nwhy: w\nadvice: a\nquestion: q\nsource: s\npatterns: {{strong: ['{pattern.Replace("'", "''", StringComparison.Ordinal)}']}}\nexamples: {{}}";
        RulePack own = PackOf(("signals/r.yml", yaml));
        RulePack pack = DefaultPack.Pack with { Rules = own.Rules, Kinds = [new AnswerKind { Id = "k", Title = "K" }], Context = ContextRules.None, Grades = [] };
        var diagnostics = new List<Diagnostic>();
        CompiledPack? compiled = CompiledPack.Compile(pack, diagnostics);
        Assert.Empty(diagnostics);
        Analysis analysis = new AnswerAnalyzer(compiled!).Analyze(new Answer(sentence));
        return [.. analysis.Signals.SelectMany(signal => signal.Evidence).Select(evidence => analysis.Source.Slice(evidence.Span).ToString())];
    }

    private static RulePack PackOf(params (string Path, string Text)[] files)
    {
        var diagnostics = new List<Diagnostic>();
        RulePack pack = RulePackReader.Read(files.Select(file => new RuleFile(file.Path, file.Path, file.Text)), diagnostics);
        Assert.Empty(diagnostics);
        return pack;
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedBar();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex MarkedText();
}
