using System.CommandLine;
using Analyzer.Engine;
using Analyzer.Engine.Matching;
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

    /// <summary>The compiled rules, or null after the faults were told.</summary>
    public static CompiledPack? Load(IReadOnlyList<string>? folders, TextWriter error)
    {
        var diagnostics = new List<Diagnostic>();
        CompiledPack? pack = RulePackLoader.Load(folders ?? [], diagnostics);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            error.WriteLine(diagnostic);
        }

        return pack;
    }
}
