using Analyzer.Engine;
using Analyzer.Engine.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analyzer.RuleFiles;

/// <summary>A value of a YAML file that knows where it stands and reports what is wrong with it.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Node">The value.</param>
/// <param name="Diagnostics">Where faults go.</param>
internal readonly record struct YamlValue(RuleFile File, YamlNode Node, List<Diagnostic> Diagnostics)
{
    /// <summary>1-based line of its first character.</summary>
    public int Line => (int)Node.Start.Line;

    /// <summary>1-based column of its first character.</summary>
    public int Column => (int)Node.Start.Column;

    public bool IsMapping => Node is YamlMappingNode;

    /// <summary>Reads a whole file; a fault of the YAML itself is reported and gives null.</summary>
    public static YamlValue? Parse(RuleFile file, List<Diagnostic> diagnostics)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(file.Text);
            stream.Load(reader);
            if (stream.Documents.Count == 1)
            {
                return new YamlValue(file, stream.Documents[0].RootNode, diagnostics);
            }

            string count = stream.Documents.Count == 0 ? "the file is empty" : "the file holds more than one YAML document";
            diagnostics.Add(new Diagnostic(DiagnosticIds.InvalidYaml, file.DisplayPath, 0, 0, $"{count}; write one mapping of keys to values"));
        }
        catch (YamlException exception)
        {
            string message = $"this is not valid YAML: {exception.Message}";
            diagnostics.Add(new Diagnostic(DiagnosticIds.InvalidYaml, file.DisplayPath, (int)exception.Start.Line, (int)exception.Start.Column, message));
        }

        return null;
    }

    public void Fault(string id, string message) => Diagnostics.Add(new Diagnostic(id, File.DisplayPath, Line, Column, message));

    /// <summary>The entries of a mapping; reports keys that are not among <paramref name="known"/>, and a value that is no mapping.</summary>
    public Dictionary<string, YamlValue> Entries(params string[] known)
    {
        Dictionary<string, YamlValue> entries = AnyEntries();
        foreach ((string key, YamlValue value) in entries)
        {
            if (!known.Contains(key))
            {
                value.Fault(DiagnosticIds.UnknownKey, $"unknown key '{key}'{NearestName.Hint(key, known)}");
            }
        }

        return entries;
    }

    /// <summary>The entries of a mapping whose keys are names.</summary>
    public Dictionary<string, YamlValue> AnyEntries()
    {
        var entries = new Dictionary<string, YamlValue>(StringComparer.Ordinal);
        if (Node is not YamlMappingNode mapping)
        {
            Fault(DiagnosticIds.WrongValue, "keys with values belong here, such as 'id: fallback'");
            return entries;
        }

        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: string name })
            {
                entries.Add(name, this with { Node = value });
            }
            else
            {
                (this with { Node = key }).Fault(DiagnosticIds.WrongValue, "a key must be a plain word");
            }
        }

        return entries;
    }

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IEnumerable<YamlValue> Items()
    {
        YamlValue self = this;
        return Node is YamlSequenceNode sequence ? sequence.Children.Select(child => self with { Node = child }) : [this];
    }

    /// <summary>The text of a scalar, without white space around it.</summary>
    public string Text()
    {
        if (Node is YamlScalarNode { Value: string text })
        {
            return text.Trim();
        }

        Fault(DiagnosticIds.WrongValue, "a text belongs here");
        return "";
    }

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public int Number(int min, int max)
    {
        string text = Text();
        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int number)
            && number >= min && number <= max)
        {
            return number;
        }

        Fault(DiagnosticIds.WrongValue, $"a whole number from {min} to {max} belongs here, not '{text}'");
        return min;
    }

    /// <summary>One of <paramref name="choices"/>, by its place among them.</summary>
    public int Choice(params string[] choices)
    {
        string text = Text();
        int index = Array.IndexOf(choices, text);
        if (index < 0)
        {
            Fault(DiagnosticIds.WrongValue, $"'{text}' is none of {string.Join(", ", choices)}{NearestName.Hint(text, choices)}");
        }

        return Math.Max(index, 0);
    }

    /// <summary>Where character 0 of the scalar's text stands.</summary>
    public PatternOrigin Origin()
    {
        ScalarStyle style = Node is YamlScalarNode scalar ? scalar.Style : ScalarStyle.Any;
        bool quoted = style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted;
        bool escaped = quoted && ((YamlScalarNode)Node).Value!.IndexOfAny(['\'', '"', '\\']) >= 0;
        bool oneLine = Node.Start.Line == Node.End.Line;
        return new PatternOrigin(File.DisplayPath, Line, Column + (quoted ? 1 : 0), oneLine && !escaped);
    }
}
