using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Tests.Rules;

public sealed class PackCheckerTests
{
    [Fact]
    public void Compile_reports_every_fault_of_a_pack_at_once()
    {
        RulePack pack = TestPacks.Pack(
            TestPacks.Signal("one", "a @componet", "a? b?", "a ..30 b ..30 c"),
            TestPacks.Signal("two", "!@component here") with { Context = [new ContextOverride("absnt", Effect.Drop)] },
            TestPacks.Warning("three", "x") with { YieldsTo = ["oen"] }) with
        {
            Lexicons = [TestPacks.Lexicon("component", "index", "vector store"), TestPacks.Lexicon("ping", "@pong"), TestPacks.Lexicon("pong", "@ping")],
            Context = new ContextRules { Statuses = [new ContextStatus { Id = "absent", Says = "", Signals = Effect.Drop, Warnings = Effect.Drop }] },
        };
        var diagnostics = new List<Diagnostic>();
        Assert.Null(CompiledPack.Compile(pack, diagnostics));
        Assert.Contains(diagnostics, d => d.Id == DiagnosticIds.UnknownLexicon && d.Message.Contains("did you mean '@component'?", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Id == DiagnosticIds.LexiconCycle && d.Message.Contains("@ping → @pong → @ping", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Id == DiagnosticIds.UnknownName && d.Message.Contains("'absnt'; did you mean 'absent'?", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Id == DiagnosticIds.UnknownName && d.Message.Contains("'oen'; did you mean 'one'?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a? b?", DiagnosticIds.EmptyMatch)]
    [InlineData("(a | b?)", DiagnosticIds.EmptyMatch)]
    [InlineData("a ..30 b ..30 c", DiagnosticIds.TooLong)]
    [InlineData("!@component here", DiagnosticIds.NotASingleToken)]
    public void Compile_refuses_patterns_that_cannot_mean_anything(string pattern, string id)
    {
        var diagnostics = new List<Diagnostic>();
        RulePack pack = TestPacks.Pack(TestPacks.Signal("r", pattern)) with { Lexicons = [TestPacks.Lexicon("component", "index", "vector store")] };
        Assert.Null(CompiledPack.Compile(pack, diagnostics));
        Assert.Equal(id, Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void Compile_survives_a_lexicon_that_refers_to_itself_under_an_exclusion()
    {
        RulePack pack = TestPacks.Pack(TestPacks.Signal("r", "!@loop a")) with { Lexicons = [TestPacks.Lexicon("loop", "@loop", "b")] };
        var diagnostics = new List<Diagnostic>();
        Assert.Null(CompiledPack.Compile(pack, diagnostics));
        Assert.Equal(DiagnosticIds.LexiconCycle, Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData("componet", "component")]
    [InlineData("fialure", "failure")]
    [InlineData("xyzzy", null)]
    public void NearestName_guesses_only_what_is_near(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, ["component", "failure", "metric"]));
}
