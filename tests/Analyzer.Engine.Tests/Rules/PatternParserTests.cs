using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Tests.Rules;

public sealed class PatternParserTests
{
    [Theory]
    [InlineData("", 1, "AQ0101", "nothing stands here")]
    [InlineData("a (b", 3, "AQ0101", "never closed")]
    [InlineData("a ) b", 3, "AQ0101", "too many")]
    [InlineData("a | | b", 5, "AQ0101", "nothing stands here")]
    [InlineData("a ..0 b", 3, "AQ0101", "..1 to ..30")]
    [InlineData("a ..99 b", 3, "AQ0101", "..1 to ..30")]
    [InlineData("a .. b", 3, "AQ0101", "..1 to ..30")]
    [InlineData("a @ b", 3, "AQ0101", "name of a lexicon")]
    [InlineData("a ~ b", 3, "AQ0101", "directly behind a word")]
    [InlineData("a , b", 3, "AQ0102", "do not see punctuation")]
    [InlineData("roll+ back", 6, "AQ0101", "roll+back")]
    [InlineData("..3 a", 1, "AQ0101", "at the start of a pattern skips nothing")]
    [InlineData("a ..3", 3, "AQ0101", "at the end of a pattern skips nothing")]
    [InlineData("$ @digits", 1, "AQ0101", "write '\\$' for the sign")]
    [InlineData("(€ | $) @digits", 6, "AQ0101", "write '\\$' for the sign")]
    [InlineData("a ^ b", 3, "AQ0101", "write '\\^' for the sign")]
    [InlineData("!on-call", 1, "AQ0107", "first word only")]
    public void Parse_says_where_and_what_is_wrong(string text, int column, string id, string message)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(PatternParser.Parse(text, new PatternOrigin("r.yml", 7, 1, true), diagnostics));
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal((7, column, id), (diagnostic.Line, diagnostic.Column, diagnostic.Id));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_refuses_brackets_nested_without_end()
    {
        var diagnostics = new List<Diagnostic>();
        string text = new string('(', 100_000) + "a" + new string(')', 100_000);
        Assert.Null(PatternParser.Parse(text, new PatternOrigin("r.yml", 1, 1, true), diagnostics));
        Assert.Contains("nested", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_are_printed_as_compilers_print_them() =>
        Assert.Equal(
            "rules/signals/fallback.yml:9:7: error AQ0104: unknown lexicon '@when-it-fials'; did you mean '@when-it-fails'?",
            new Diagnostic("AQ0104", "rules/signals/fallback.yml", 9, 7, "unknown lexicon '@when-it-fials'; did you mean '@when-it-fails'?").ToString());
}
