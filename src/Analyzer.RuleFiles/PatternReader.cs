using System.Collections.Immutable;
using Analyzer.Engine;
using Analyzer.Engine.Rules;

namespace Analyzer.RuleFiles;

/// <summary>Reads patterns out of YAML values.</summary>
internal static class PatternReader
{
    /// <summary>A list of patterns; an item is a text, or <c>{after: …, then: …}</c> for evidence that takes two sentences.</summary>
    public static ImmutableArray<Pattern> ReadList(YamlValue value)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        foreach (YamlValue item in value.Items())
        {
            if (Read(item) is Pattern pattern)
            {
                patterns.Add(pattern);
            }
        }

        return patterns.DrainToImmutable();
    }

    /// <summary>The entries of a lexicon: patterns, several to a line when separated by commas.</summary>
    public static ImmutableArray<Pattern> ReadEntries(YamlValue value)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        foreach (YamlValue item in value.Items())
        {
            string line = item.Text();
            PatternOrigin origin = item.Origin();
            int start = 0;
            foreach (string part in line.Split(','))
            {
                int offset = start + part.Length - part.TrimStart().Length;
                PatternOrigin at = origin.IsPlain ? origin with { Column = origin.Column + offset } : origin;
                if (PatternParser.Parse(part.Trim(), at, item.Diagnostics, isEntry: true) is Pattern pattern)
                {
                    patterns.Add(pattern);
                }

                start += part.Length + 1;
            }
        }

        return patterns.DrainToImmutable();
    }

    /// <summary>One pattern, or null when it has a fault.</summary>
    public static Pattern? Read(YamlValue value)
    {
        if (!value.IsMapping)
        {
            return PatternParser.Parse(value.Text(), value.Origin(), value.Diagnostics);
        }

        Dictionary<string, YamlValue> entries = value.Entries("after", "then");
        if (!entries.TryGetValue("after", out YamlValue after) || !entries.TryGetValue("then", out YamlValue then))
        {
            value.Fault(DiagnosticIds.MissingKey, "a pattern of two sentences needs both 'after' and 'then'");
            return null;
        }

        Pattern? before = PatternParser.Parse(after.Text(), after.Origin(), value.Diagnostics);
        Pattern? pattern = PatternParser.Parse(then.Text(), then.Origin(), value.Diagnostics);
        return before is null ? null : pattern?.OnlyAfter(before);
    }
}
