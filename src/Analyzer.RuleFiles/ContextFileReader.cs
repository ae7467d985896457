using Analyzer.Engine;
using Analyzer.Engine.Rules;

namespace Analyzer.RuleFiles;

/// <summary>Reads <c>context.yml</c>.</summary>
internal static class ContextFileReader
{
    private const int DefaultReach = 6;
    private const int MostReach = 60;

    public static ContextRules Read(YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries("stops", "pseudo", "statuses");
        return new ContextRules
        {
            Stops = entries.TryGetValue("stops", out YamlValue stops) ? PatternReader.ReadList(stops) : [],
            Pseudo = entries.TryGetValue("pseudo", out YamlValue pseudo) ? PatternReader.ReadList(pseudo) : [],
            Statuses = entries.TryGetValue("statuses", out YamlValue statuses)
                ? [.. statuses.AnyEntries().Select(entry => ReadStatus(entry.Key, entry.Value))] : [],
        };
    }

    private static ContextStatus ReadStatus(string id, YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries(
            "says", "signals", "warnings", "plan", "lifts", "when", "reach", "ahead", "behind", "anywhere");
        foreach (string key in new[] { "says", "signals", "warnings" })
        {
            if (!entries.ContainsKey(key))
            {
                value.Fault(DiagnosticIds.MissingKey, $"the key '{key}' is missing");
            }
        }

        int reach = entries.TryGetValue("reach", out YamlValue given) ? given.Number(1, MostReach) : DefaultReach;
        IEnumerable<ContextTrigger> triggers = ReadTriggers(entries, "ahead", TriggerDirection.Forward, reach)
            .Concat(ReadTriggers(entries, "behind", TriggerDirection.Backward, reach))
            .Concat(ReadTriggers(entries, "anywhere", TriggerDirection.Sentence, MostReach));
        return new ContextStatus
        {
            Id = id,
            Says = entries.TryGetValue("says", out YamlValue says) ? says.Text() : "",
            Signals = entries.TryGetValue("signals", out YamlValue signals) ? RuleReader.ReadEffect(signals) : Effect.Drop,
            Warnings = entries.TryGetValue("warnings", out YamlValue warnings) ? RuleReader.ReadEffect(warnings) : Effect.Drop,
            IsPlan = entries.TryGetValue("plan", out YamlValue plan) && plan.Choice("false", "true") == 1,
            Lifts = entries.TryGetValue("lifts", out YamlValue lifts) ? [.. lifts.Items().Select(item => item.Text())] : [],
            Condition = entries.TryGetValue("when", out YamlValue when)
                ? (ContextCondition)(1 + when.Choice("question", "quotation")) : ContextCondition.None,
            Triggers = [.. triggers],
        };
    }

    private static IEnumerable<ContextTrigger> ReadTriggers(
        Dictionary<string, YamlValue> entries, string key, TriggerDirection direction, int reach)
    {
        if (!entries.TryGetValue(key, out YamlValue list))
        {
            yield break;
        }

        foreach (YamlValue item in list.Items())
        {
            if (ReadTrigger(item, direction, reach) is ContextTrigger trigger)
            {
                yield return trigger;
            }
        }
    }

    private static ContextTrigger? ReadTrigger(YamlValue item, TriggerDirection direction, int reach)
    {
        if (!item.IsMapping)
        {
            return PatternReader.Read(item) is Pattern plain ? new ContextTrigger(plain, direction, reach) : null;
        }

        Dictionary<string, YamlValue> entries = item.Entries("pattern", "reach");
        if (!entries.TryGetValue("pattern", out YamlValue text))
        {
            item.Fault(DiagnosticIds.MissingKey, "the key 'pattern' is missing");
            return null;
        }

        int own = entries.TryGetValue("reach", out YamlValue given) ? given.Number(1, MostReach) : reach;
        return PatternReader.Read(text) is Pattern pattern ? new ContextTrigger(pattern, direction, own) : null;
    }
}
