using System.Collections.Immutable;
using Analyzer.Engine;
using Analyzer.Engine.Rules;

namespace Analyzer.RuleFiles;

/// <summary>Reads <c>guide.yml</c>.</summary>
internal static class GuideFileReader
{
    private static readonly string[] Kinds = ["R", "W", "X", "A", "S", "Q", "F", "N"];

    public static ImmutableArray<GuideItem> Read(YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries("items");
        return entries.TryGetValue("items", out YamlValue items)
            ? [.. items.AnyEntries().Select(entry => ReadItem(entry.Key, entry.Value)).OrderBy(item => item.Id, StringComparer.Ordinal)]
            : [];
    }

    private static GuideItem ReadItem(string id, YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries("kind", "says", "not-judged");
        foreach (string key in new[] { "kind", "says" })
        {
            if (!entries.ContainsKey(key))
            {
                value.Fault(DiagnosticIds.MissingKey, $"the key '{key}' is missing");
            }
        }

        string kind = entries.TryGetValue("kind", out YamlValue given) ? Kinds[given.Choice(Kinds)] : "N";
        string says = entries.TryGetValue("says", out YamlValue words) ? words.Text() : "";
        return new GuideItem(id, kind, says, entries.TryGetValue("not-judged", out YamlValue why) ? why.Text() : null);
    }
}
