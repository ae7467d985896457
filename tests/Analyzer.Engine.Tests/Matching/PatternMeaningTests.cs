using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Tests.Matching;

/// <summary>What each form of the pattern language means, shown on sentences.</summary>
public sealed class PatternMeaningTests
{
    [Theory]
    [InlineData("pager", "The pager rang.", "pager")]
    [InlineData("accept~", "We had accepted it.", "accepted")]
    [InlineData("carry the pager", "I carry the Pager.", "carry the Pager")]
    [InlineData("(pager | on call)", "I was on call.", "on call")]
    [InlineData("(pager | on-call)", "I was on call.", "on call")]
    [InlineData("the? index", "The index broke.", "The index")]
    [InlineData("cut ..3 latency", "We cut our p95 latency, then latency again.", "cut our p95 latency")]
    [InlineData("own !goal", "We own goal posts and own it.", "own it")]
    [InlineData("roll+back~", "A roll-back came.", "roll-back")]
    [InlineData("roll+back~", "It was rolled back.", "rolled back")]
    [InlineData("roll+back~", "Two rollbacks came.", "rollbacks")]
    [InlineData("^ no", "No, we did not.", "No")]
    [InlineData("not $", "We did not.", "n't|not")]
    [InlineData("would not ship", "We wouldn’t ship it.", "wouldn’t ship")]
    [InlineData("i have", "I've seen it.", "I've")]
    [InlineData("we would", "We'd stop.", "We'd")]
    [InlineData("we 'd", "We’d stop.", "We’d")]
    [InlineData("it 's", "It's slow.", "It's")]
    [InlineData("optimise", "They optimize it.", "optimize")]
    [InlineData("@digits %", "It fell by 18%.", "18%")]
    [InlineData("@year", "It was 2024.", "2024")]
    [InlineData("@name", "We use Zorgblatt here.", "Zorgblatt")]
    [InlineData("\\$ @digits", "It cost $40.", "$40")]
    [InlineData("slower but safer", "It is slower, but safer.", "slower, but safer")]
    [InlineData("@part is down", "The vector store is down.", "vector store is down")]
    [InlineData("@change", "It went from 12 to 7 a day.", "from 12 to 7")]
    public void A_pattern_matches_what_it_says(string pattern, string text, string expected)
    {
        RulePack pack = TestPacks.Pack(TestPacks.Signal("r", pattern)) with
        {
            Lexicons =
            [
                TestPacks.Lexicon("change", "from ..2 @number ..2 to @number"), TestPacks.Lexicon("number", "@digits", "seven"),
                TestPacks.Lexicon("part", "index", "vector store", "store"),
            ],
        };
        string found = Assert.Single(TestPacks.Analyzer(pack).Analyze(new Answer(text)).Evidence("r"));
        Assert.Contains(found, expected.Split('|'));
    }

    [Theory]
    [InlineData("own !goal", "We own.")]
    [InlineData("^ no", "There was no index.")]
    [InlineData("a ..2 b", "a x x x b")]
    [InlineData("ship", "Shipping is hard.")]
    [InlineData("index", "One. Two index-free parts, indexes too.")]
    public void A_pattern_leaves_alone_what_it_does_not_say(string pattern, string text)
    {
        string[] found = TestPacks.Analyzer(TestPacks.Pack(TestPacks.Signal("r", pattern))).Analyze(new Answer(text)).Evidence("r");
        Assert.Equal(pattern == "index" ? ["index"] : [], found);
    }

    [Fact]
    public void A_pattern_never_reaches_over_the_end_of_a_sentence() =>
        Assert.Empty(TestPacks.Analyzer(TestPacks.Pack(TestPacks.Signal("r", "broke ..9 fixed"))).Analyze(new Answer("It broke. We fixed it.")).Evidence("r"));

    [Fact]
    public void A_pattern_of_two_sentences_reports_the_second()
    {
        Rule rule = TestPacks.Signal("r") with { Strong = [TestPacks.Pattern("since then").OnlyAfter(TestPacks.Pattern("my mistake"))] };
        AnswerAnalyzer analyzer = TestPacks.Analyzer(TestPacks.Pack(rule));
        Assert.Equal(["Since then"], analyzer.Analyze(new Answer("It was my mistake. Since then we test it.")).Evidence("r"));
        Assert.Empty(analyzer.Analyze(new Answer("It was cold. Since then we test it.")).Evidence("r"));
        Assert.Empty(analyzer.Analyze(new Answer("It was my mistake. We slept. Since then we test it.")).Evidence("r"));
        Assert.Empty(analyzer.Analyze(new Answer("Since then we test it.")).Evidence("r"));
    }

    [Fact]
    public void The_sentence_before_belongs_to_the_same_answer()
    {
        Rule rule = TestPacks.Signal("r") with { Strong = [TestPacks.Pattern("since then").OnlyAfter(TestPacks.Pattern("my mistake"))] };
        AnswerAnalyzer analyzer = TestPacks.Analyzer(TestPacks.Pack(rule));
        analyzer.Analyze(new Answer("It was my mistake."));
        Assert.Empty(analyzer.Analyze(new Answer("Since then we test it.")).Evidence("r"));
    }
}
