using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;

namespace Analyzer.RuleFiles.Tests;

/// <summary>The rules that ship inside, loaded once.</summary>
internal static class DefaultPack
{
    public static CompiledPack Compiled { get; } = Load();

    public static RulePack Pack => Compiled.Pack;

    public static AnswerAnalyzer Analyzer { get; } = new(Compiled);

    private static CompiledPack Load()
    {
        var diagnostics = new List<Diagnostic>();
        CompiledPack? pack = RulePackLoader.LoadFiles([], diagnostics);
        Assert.Empty(diagnostics);
        return pack!;
    }
}
