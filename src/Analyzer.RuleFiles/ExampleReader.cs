using System.Collections.Immutable;
using System.Text;
using Analyzer.Engine;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;

namespace Analyzer.RuleFiles;

/// <summary>Reads the examples of a rule; <c>[|</c> and <c>|]</c> mark the span that must be reported.</summary>
internal static class ExampleReader
{
    public static ImmutableArray<RuleExample> Read(YamlValue value)
    {
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        Dictionary<string, YamlValue> entries = value.Entries("match", "clean");
        foreach ((string key, bool isMatch) in new[] { ("match", true), ("clean", false) })
        {
            if (entries.TryGetValue(key, out YamlValue list))
            {
                foreach (YamlValue item in list.Items())
                {
                    examples.Add(Read(item, isMatch));
                }
            }
        }

        return examples.DrainToImmutable();
    }

    private static RuleExample Read(YamlValue value, bool isMatch)
    {
        string marked = value.Text();
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        int open = -1;
        for (int i = 0; i < marked.Length; i++)
        {
            bool pair = i + 1 < marked.Length;
            if (pair && marked[i] == '[' && marked[i + 1] == '|' && open < 0)
            {
                open = text.Length;
                i++;
            }
            else if (pair && marked[i] == '|' && marked[i + 1] == ']' && open >= 0)
            {
                spans.Add(new TextSpan(open, text.Length));
                open = -1;
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        if (open >= 0)
        {
            value.Fault(DiagnosticIds.ExampleMarks, "the mark '[|' is never closed; add '|]'");
        }

        if (!isMatch && spans.Count > 0)
        {
            value.Fault(DiagnosticIds.ExampleMarks, "a clean example reports nothing, so it has no marks; remove '[|' and '|]'");
        }

        return new RuleExample(text.ToString(), spans.DrainToImmutable(), isMatch, value.File.DisplayPath, value.Line, value.Column);
    }
}
