using System.Collections.Immutable;
using Analyzer.Engine;
using Analyzer.Engine.Rules;

namespace Analyzer.RuleFiles;

/// <summary>Reads the file of one rule.</summary>
internal static class RuleReader
{
    private static readonly string[] Keys =
    [
        "id", "title", "why", "advice", "question", "source", "guide", "severity", "patterns", "threshold", "except", "unless",
        "yields-to", "context", "examples",
    ];

    private static readonly string[] Effects = ["keep", "weaken", "drop"];

    public static Rule? Read(YamlValue value, RuleKind kind)
    {
        Dictionary<string, YamlValue> entries = value.Entries(Keys);
        foreach (string key in new[] { "id", "title", "why", "advice", "question", "source", "patterns", "examples" })
        {
            if (!entries.ContainsKey(key))
            {
                value.Fault(DiagnosticIds.MissingKey, $"the key '{key}' is missing");
            }
        }

        if (!entries.TryGetValue("id", out YamlValue id) || !entries.TryGetValue("patterns", out YamlValue patterns))
        {
            return null;
        }

        if (id.Text() != value.File.Name)
        {
            id.Fault(DiagnosticIds.IdIsNotFileName, $"the id must be the file's name, '{value.File.Name}', not '{id.Text()}'");
        }

        Dictionary<string, YamlValue> strengths = patterns.Entries("strong", "weak");
        return new Rule
        {
            Id = id.Text(),
            Kind = kind,
            Title = Text(entries, "title"),
            Why = Text(entries, "why"),
            Advice = Text(entries, "advice"),
            Question = Text(entries, "question"),
            Source = Text(entries, "source"),
            Guide = entries.TryGetValue("guide", out YamlValue guide) ? [.. guide.Items().Select(item => item.Text())] : [],
            Severity = entries.TryGetValue("severity", out YamlValue severity)
                ? (Severity)severity.Choice("advice", "warning", "error") : Severity.Warning,
            Strong = Patterns(strengths, "strong"),
            Weak = Patterns(strengths, "weak"),
            Threshold = entries.TryGetValue("threshold", out YamlValue threshold) ? threshold.Number(2, 9) : 2,
            Except = Patterns(entries, "except"),
            Unless = Patterns(entries, "unless"),
            YieldsTo = entries.TryGetValue("yields-to", out YamlValue yields) ? [.. yields.Items().Select(item => item.Text())] : [],
            Context = entries.TryGetValue("context", out YamlValue context) ? Context(context) : [],
            Examples = entries.TryGetValue("examples", out YamlValue examples) ? ExampleReader.Read(examples) : [],
            Path = value.File.DisplayPath,
        };
    }

    internal static Effect ReadEffect(YamlValue value) => (Effect)value.Choice(Effects);

    private static string Text(Dictionary<string, YamlValue> entries, string key) =>
        entries.TryGetValue(key, out YamlValue value) ? value.Text() : "";

    private static ImmutableArray<Pattern> Patterns(Dictionary<string, YamlValue> entries, string key) =>
        entries.TryGetValue(key, out YamlValue value) ? PatternReader.ReadList(value) : [];

    private static ImmutableArray<ContextOverride> Context(YamlValue value) =>
        [.. value.AnyEntries().Select(entry => new ContextOverride(entry.Key, ReadEffect(entry.Value)))];
}
