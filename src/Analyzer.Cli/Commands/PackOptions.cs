using System.CommandLine;
using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.RuleFiles;

namespace Analyzer.Cli.Commands;

/// <summary>The options by which every command chooses its rules.</summary>
internal static class PackOptions
{
    public static Option<string[]> CreateRules() => new("--rules")
    {
        Description = "A folder of rule files laid over the rules that ship inside; may be given more than once.",
        HelpName = "DIR",
    };

    /// <summary>The version of this program.</summary>
    public static string ToolVersion { get; } = typeof(PackOptions).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Whether <paramref name="kind"/> is null or a kind of the pack; tells what is wrong otherwise.</summary>
    public static bool IsKnownKind(string? kind, RulePack pack, TextWriter error)
    {
        if (kind is null || pack.FindKind(kind) is not null)
        {
            return true;
        }

        string[] kinds = [.. pack.Kinds.Select(known => known.Id)];
        string hint = NearestName.Hint(kind, kinds);
        error.WriteLine($"analyzer: unknown kind '{kind}'{(hint.Length > 0 ? hint : $"; the kinds are {string.Join(", ", kinds)}")}");
        return false;
    }

    /// <summary>The rule with <paramref name="id"/>, or null after telling what is wrong.</summary>
    public static Rule? FindRule(string id, RulePack pack, TextWriter error)
    {
        Rule? rule = pack.Find(id);
        if (rule is null)
        {
            error.WriteLine($"analyzer: unknown rule '{id}'{NearestName.Hint(id, pack.Rules.Select(known => known.Id))}; 'analyzer rules list' shows all");
        }

        return rule;
    }

    /// <summary>The compiled rules, or null after the faults were told.</summary>
    /// <param name="folders">Rule folders laid over the rules that ship inside.</param>
    /// <param name="error">Where faults are told.</param>
    /// <param name="whole">Whether examples, lexicons and guide are needed as well.</param>
    public static CompiledPack? Load(IReadOnlyList<string>? folders, TextWriter error, bool whole = false)
    {
        var diagnostics = new List<Diagnostic>();
        CompiledPack? pack = whole || folders is { Count: > 0 }
            ? RulePackLoader.LoadFiles(folders ?? [], diagnostics)
            : RulePackLoader.LoadDefault(diagnostics);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            error.WriteLine(diagnostic);
        }

        return pack;
    }
}
