using System.Collections.Immutable;
using Analyzer.Engine;
using Analyzer.Engine.Rules;

namespace Analyzer.RuleFiles;

/// <summary>Reads <c>kinds.yml</c> and <c>grades.yml</c>.</summary>
internal static class KindsFileReader
{
    public static (ImmutableArray<AnswerKind> Kinds, ScoreRules Score) Read(YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries("score", "kinds");
        ImmutableArray<AnswerKind> kinds = entries.TryGetValue("kinds", out YamlValue list)
            ? [.. list.AnyEntries().Select(entry => ReadKind(entry.Key, entry.Value))] : [];
        if (kinds.IsEmpty)
        {
            value.Fault(DiagnosticIds.MissingKey, "at least one kind of answer is needed under 'kinds'");
        }

        return (kinds, entries.TryGetValue("score", out YamlValue score) ? ReadScore(score) : new ScoreRules());
    }

    public static ImmutableArray<GradeCondition> ReadGrades(YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries("specific", "traced");
        return
        [
            .. entries.TryGetValue("specific", out YamlValue specific) ? ReadConditions(specific, traced: false) : [],
            .. entries.TryGetValue("traced", out YamlValue traced) ? ReadConditions(traced, traced: true) : [],
        ];
    }

    private static IEnumerable<GradeCondition> ReadConditions(YamlValue value, bool traced) =>
        value.AnyEntries().Select(entry => new GradeCondition(entry.Key, traced, PatternReader.ReadList(entry.Value)));

    private static AnswerKind ReadKind(string id, YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries("title", "question", "text", "requires", "welcomes", "plans", "covers", "most-words");
        return new AnswerKind
        {
            Id = id,
            Title = entries.TryGetValue("title", out YamlValue title) ? title.Text() : id,
            Question = entries.TryGetValue("question", out YamlValue question) ? PatternReader.ReadList(question) : [],
            Text = entries.TryGetValue("text", out YamlValue text) ? PatternReader.ReadList(text) : [],
            Expects =
            [
                .. entries.TryGetValue("requires", out YamlValue required) ? ReadExpectations(required, isRequired: true) : [],
                .. entries.TryGetValue("welcomes", out YamlValue welcome) ? ReadExpectations(welcome, isRequired: false) : [],
            ],
            PlansCount = !entries.TryGetValue("plans", out YamlValue plans) || plans.Choice("stated", "count") == 1,
            Covers = entries.TryGetValue("covers", out YamlValue covers)
                ? [.. covers.AnyEntries().Select(entry => new Topic(entry.Key, PatternReader.ReadList(entry.Value)))] : [],
            MostWords = entries.TryGetValue("most-words", out YamlValue words) ? words.Number(20, 5000) : 600,
        };
    }

    private static IEnumerable<Expectation> ReadExpectations(YamlValue value, bool isRequired) =>
        value.AnyEntries().Select(entry => new Expectation(entry.Key, entry.Value.Number(0, 100), isRequired));

    private static ScoreRules ReadScore(YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries(
            "grade-percent", "again-percent", "other-signal", "warning", "warning-again-percent", "warning-most-times", "bands");
        var usual = new ScoreRules();
        return new ScoreRules
        {
            GradePercent = Numbers(entries, "grade-percent", ["stated", "specific", "traced"], usual.GradePercent),
            AgainPercent = entries.TryGetValue("again-percent", out YamlValue again) ? again.Number(0, 100) : usual.AgainPercent,
            OtherSignalPoints = entries.TryGetValue("other-signal", out YamlValue other) ? other.Number(0, 100) : usual.OtherSignalPoints,
            WarningPoints = Numbers(entries, "warning", ["advice", "warning", "error"], usual.WarningPoints),
            WarningAgainPercent = entries.TryGetValue("warning-again-percent", out YamlValue more) ? more.Number(0, 100) : usual.WarningAgainPercent,
            WarningMostTimes = entries.TryGetValue("warning-most-times", out YamlValue most) ? most.Number(1, 20) : usual.WarningMostTimes,
            Bands = entries.TryGetValue("bands", out YamlValue bands) ? ReadBands(bands) : [],
        };
    }

    private static ImmutableArray<int> Numbers(
        Dictionary<string, YamlValue> entries, string key, string[] names, ImmutableArray<int> usual)
    {
        if (!entries.TryGetValue(key, out YamlValue value))
        {
            return usual;
        }

        Dictionary<string, YamlValue> given = value.Entries(names);
        return [.. names.Select((name, i) => given.TryGetValue(name, out YamlValue number) ? number.Number(0, 100) : usual[i])];
    }

    private static ImmutableArray<Band> ReadBands(YamlValue value)
    {
        var bands = ImmutableArray.CreateBuilder<Band>();
        foreach ((string name, YamlValue from) in value.AnyEntries())
        {
            int lowest = from.Number(0, 100);
            if (bands.Count == 0 ? lowest != 0 : lowest <= bands[^1].From)
            {
                from.Fault(DiagnosticIds.WrongValue, "bands start at 0 and rise");
            }

            bands.Add(new Band(bands.Count + 1, lowest, name));
        }

        return bands.DrainToImmutable();
    }
}
