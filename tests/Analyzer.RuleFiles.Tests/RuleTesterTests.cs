using Analyzer.Engine;
using Analyzer.Engine.Matching;

namespace Analyzer.RuleFiles.Tests;

public sealed class RuleTesterTests
{
    [Theory]
    [InlineData("strong: [fall~ back]", "", "match: ['We [|fall back|].']", "")]
    [InlineData("strong: [fall~ back]", "", "match: ['We stop.', We fall back.]", "must fire, but does not: We stop.")]
    [InlineData("strong: [fall~ back]", "", "match: ['[|We fall back|].']", "reports \"fall back\" instead of the marked span")]
    [InlineData("strong: [fall~ back]", "", "match: [We fall back.], clean: [They fell back.]", "must stay silent, but fires by 'fall~ back' over \"fell back\"")]
    [InlineData("strong: [fall~ back, rise]", "", "match: [We fall back.]", "no example under 'match' shows the pattern 'rise'")]
    [InlineData("strong: [fall~ back], weak: [a, b]", "", "match: [We fall back.]", "no example under 'match' shows the pattern 'a'")]
    [InlineData("strong: [fall~ back]", "except: [fall back asleep]", "match: [We fall back.], clean: [I fall back asleep.]", "")]
    [InlineData("strong: [fall~ back]", "except: [fall back asleep]", "match: [We fall back.], clean: [I fell asleep.]", "no example under 'clean' needs the exception 'fall back asleep'")]
    [InlineData("strong: [fall~ back]", "except: [fall back asleep, back asleep]", "match: [We fall back.], clean: [I fall back asleep.]", "no example under 'clean' needs the exception 'fall back asleep'")]
    [InlineData("strong: [fall~ back]", "unless: [asleep]", "match: [We fall back.], clean: [I fall back when asleep.]", "")]
    [InlineData("strong: [fall~ back]", "unless: [asleep]", "match: [We fall back.], clean: [I never slept.]", "needs the exception 'asleep'")]
    public void The_tester_finds_what_an_example_shows_to_be_wrong(string patterns, string except, string examples, string expected)
    {
        string yaml = $"id: r\ntitle: T\nwhy: W\nadvice: A\nquestion: Q\nsource: S\npatterns: {{{patterns}}}\n{except}\nexamples: {{{examples}}}";
        var diagnostics = new List<Diagnostic>();
        RuleFile[] files = [new("signals/r.yml", "r.yml", yaml), new("kinds.yml", "kinds.yml", "score: {bands: {low: 0}}\nkinds: {general: {title: General}}")];
        CompiledPack? pack = CompiledPack.Compile(RulePackReader.Read(files, diagnostics), diagnostics);
        Assert.Empty(diagnostics);
        IReadOnlyList<RuleTestFailure> failures = new RuleTester(pack!).Test(pack!.Pack.Rules[0]);
        if (expected.Length == 0)
        {
            Assert.Empty(failures);
        }
        else
        {
            Assert.Contains(failures, failure => failure.Message.Contains(expected, StringComparison.Ordinal));
            Assert.All(failures, failure => Assert.StartsWith("r.yml:", failure.ToString(), StringComparison.Ordinal));
        }
    }
}
