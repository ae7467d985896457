using System.Collections.Immutable;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Tests;

/// <summary>Small packs made in code.</summary>
internal static class TestPacks
{
    public static Pattern Pattern(string text)
    {
        var diagnostics = new List<Diagnostic>();
        Pattern? pattern = PatternParser.Parse(text, new PatternOrigin("test.yml", 1, 1, true), diagnostics);
        Assert.Empty(diagnostics);
        return pattern!;
    }

    public static ImmutableArray<Pattern> Patterns(params string[] texts) => [.. texts.Select(Pattern)];

    public static Rule Signal(string id, params string[] strong) => new()
    {
        Id = id, Kind = RuleKind.Signal, Title = id, Why = "", Advice = $"Show {id}.", Question = $"Where is {id}?", Source = "", Path = $"signals/{id}.yml",
        Strong = Patterns(strong),
    };

    public static Rule Warning(string id, params string[] strong) => Signal(id, strong) with { Kind = RuleKind.Warning, Path = $"warnings/{id}.yml" };

    public static Lexicon Lexicon(string name, params string[] entries) => new(name, "", Patterns(entries), $"lexicons/{name}.yml");

    public static RulePack Pack(params Rule[] rules) => new()
    {
        Name = "test",
        Version = "1",
        Rules = [.. rules.OrderBy(rule => rule.Kind).ThenBy(rule => rule.Id, StringComparer.Ordinal)],
        Kinds = [new AnswerKind { Id = "general", Title = "General" }],
        Score = new ScoreRules { Bands = [new Band(1, 0, "low"), new Band(2, 50, "high")] },
    };

    public static AnswerAnalyzer Analyzer(RulePack pack)
    {
        var diagnostics = new List<Diagnostic>();
        CompiledPack? compiled = CompiledPack.Compile(pack, diagnostics);
        Assert.Empty(diagnostics);
        return new AnswerAnalyzer(compiled!);
    }

    /// <summary>The words of each piece of evidence for a rule.</summary>
    public static string[] Evidence(this Analysis analysis, string rule) =>
    [
        .. analysis.Signals.Where(signal => signal.Id == rule).SelectMany(signal => signal.Evidence)
            .Concat(analysis.Warnings.Where(warning => warning.Id == rule).SelectMany(warning => warning.Evidence))
            .Select(evidence => analysis.Source.Slice(evidence.Span).ToString()),
    ];
}
