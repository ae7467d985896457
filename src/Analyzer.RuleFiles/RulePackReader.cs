using System.Collections.Immutable;
using Analyzer.Engine;
using Analyzer.Engine.Rules;

namespace Analyzer.RuleFiles;

/// <summary>Turns the files of a pack into a <see cref="RulePack"/>.</summary>
public static class RulePackReader
{
    /// <summary>Reads all <paramref name="files"/> and reports every fault of every file.</summary>
    /// <param name="files">The files in any order; two with one relative path: the later one counts.</param>
    /// <param name="diagnostics">Receives the faults, ordered by file and place.</param>
    /// <returns>The pack; not to be used when there are diagnostics.</returns>
    public static RulePack Read(IEnumerable<RuleFile> files, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var byPath = new SortedDictionary<string, RuleFile>(StringComparer.Ordinal);
        foreach (RuleFile file in files)
        {
            byPath[file.RelativePath] = file;
        }

        var pack = new RulePack { Name = "rules", Version = "0" };
        var off = new HashSet<string>(StringComparer.Ordinal);
        var signals = ImmutableArray.CreateBuilder<Rule>();
        var warnings = ImmutableArray.CreateBuilder<Rule>();
        var lexicons = ImmutableArray.CreateBuilder<Lexicon>();
        foreach (RuleFile file in byPath.Values)
        {
            if (YamlValue.Parse(file, diagnostics) is not YamlValue value)
            {
                continue;
            }

            switch (file.RelativePath.Split('/'))
            {
                case ["signals", _]:
                    AddIfRead(RuleReader.Read(value, RuleKind.Signal), signals);
                    break;
                case ["warnings", _]:
                    AddIfRead(RuleReader.Read(value, RuleKind.Warning), warnings);
                    break;
                case ["lexicons", _]:
                    AddIfRead(ReadLexicon(value), lexicons);
                    break;
                default:
                    pack = ReadShared(value, pack, off);
                    break;
            }
        }

        CheckGuide(pack.Guide, signals.Concat(warnings), diagnostics);
        diagnostics.Sort(static (left, right) => (left.Path, left.Line, left.Column).CompareTo((right.Path, right.Line, right.Column)));
        return pack with
        {
            Rules = [.. signals.Concat(warnings).Where(rule => !off.Contains(rule.Id))],
            Lexicons = lexicons.DrainToImmutable(),
        };
    }

    private static RulePack ReadShared(YamlValue value, RulePack pack, HashSet<string> off)
    {
        switch (value.File.RelativePath)
        {
            case "pack.yml":
                return ReadPack(value, pack, off);
            case "context.yml":
                return pack with { Context = ContextFileReader.Read(value) };
            case "grades.yml":
                return pack with { Grades = KindsFileReader.ReadGrades(value) };
            case "guide.yml":
                return pack with { Guide = GuideFileReader.Read(value) };
            case "kinds.yml":
                (ImmutableArray<AnswerKind> kinds, ScoreRules score) = KindsFileReader.Read(value);
                return pack with { Kinds = kinds, Score = score };
            default:
                const string Message = "a pack has pack.yml, context.yml, grades.yml, kinds.yml, guide.yml and the folders signals, warnings and lexicons; move or remove this file";
                value.Fault(DiagnosticIds.UnknownKey, Message);
                return pack;
        }
    }

    private static RulePack ReadPack(YamlValue value, RulePack pack, HashSet<string> off)
    {
        Dictionary<string, YamlValue> entries = value.Entries("name", "version", "about", "standalone", "off");
        if (entries.TryGetValue("off", out YamlValue rules))
        {
            off.UnionWith(rules.Items().Select(item => item.Text()));
        }

        return pack with
        {
            Name = entries.TryGetValue("name", out YamlValue name) ? name.Text() : pack.Name,
            Version = entries.TryGetValue("version", out YamlValue version) ? version.Text() : pack.Version,
        };
    }

    private static Lexicon? ReadLexicon(YamlValue value)
    {
        Dictionary<string, YamlValue> entries = value.Entries("means", "entries");
        if (!entries.TryGetValue("means", out YamlValue means) || !entries.TryGetValue("entries", out YamlValue list))
        {
            value.Fault(DiagnosticIds.MissingKey, "a lexicon needs 'means' (what its entries have in common) and 'entries'");
            return null;
        }

        ImmutableArray<Pattern> patterns = PatternReader.ReadEntries(list);
        if (patterns.IsEmpty)
        {
            list.Fault(DiagnosticIds.MissingKey, "a lexicon needs at least one entry");
            return null;
        }

        return new Lexicon(value.File.Name, means.Text(), patterns, value.File.DisplayPath);
    }

    private static void CheckGuide(ImmutableArray<GuideItem> guide, IEnumerable<Rule> rules, List<Diagnostic> diagnostics)
    {
        if (guide.IsEmpty)
        {
            return;    // a pack of another domain need not be made from a guide
        }

        string[] known = [.. guide.Select(item => item.Id)];
        foreach (Rule rule in rules)
        {
            foreach (string id in rule.Guide.Where(id => !known.Contains(id)))
            {
                diagnostics.Add(new Diagnostic(DiagnosticIds.UnknownName, rule.Path, 0, 0, $"guide.yml has no item '{id}'"));
            }
        }
    }

    private static void AddIfRead<T>(T? item, ImmutableArray<T>.Builder items)
        where T : class
    {
        if (item is not null)
        {
            items.Add(item);
        }
    }
}
