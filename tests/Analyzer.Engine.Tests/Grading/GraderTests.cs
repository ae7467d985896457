using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Tests.Grading;

public sealed class GraderTests
{
    private static readonly GradeCondition[] Grades =
    [
        new("number", false, TestPacks.Patterns("@digits")),
        new("part", false, TestPacks.Patterns("index")),
        new("cause", true, TestPacks.Patterns("because")),
    ];

    [Theory]
    [InlineData("We fall back.", Grade.Stated, "")]
    [InlineData("We fall back because it is late.", Grade.Stated, "")]
    [InlineData("We fall back to the index.", Grade.Specific, "part=index")]
    [InlineData("After 5 s we fall back to the index.", Grade.Specific, "number=5 part=index")]
    [InlineData("We fall back to the index because it is late.", Grade.Traced, "part=index cause=because")]
    public void Evidence_is_graded_by_what_its_sentence_names_and_says_why(string text, Grade grade, string because)
    {
        Analysis analysis = Analyze(TestPacks.Signal("r", "fall~ back"), text);
        Evidence evidence = Assert.Single(Assert.Single(analysis.Signals).Evidence);
        Assert.Equal(grade, evidence.Grade);
        Assert.Equal(because, string.Join(' ', evidence.Because.Select(reason => $"{reason.Id}={analysis.Source.Slice(reason.Span)}")));
    }

    [Theory]
    [InlineData("It pages me.", false)]
    [InlineData("It pages me and fires.", true)]
    [InlineData("It pages them all.", false)]
    public void Cues_count_when_different_ones_stand_apart(string text, bool counts)
    {
        Rule rule = TestPacks.Signal("r") with { Weak = TestPacks.Patterns("pages", "(pages | pages me)", "fires") };
        Assert.Equal(counts, Analyze(rule, text).Signals.Any());
    }

    [Fact]
    public void Evidence_by_cues_covers_all_of_them()
    {
        Rule rule = TestPacks.Signal("r") with { Weak = TestPacks.Patterns("pages", "fires") };
        Assert.Equal(["pages me and fires"], Analyze(rule, "It pages me and fires.").Evidence("r"));
    }

    [Fact]
    public void A_lone_cue_is_told_with_the_number_it_takes()
    {
        Rule rule = TestPacks.Signal("r") with { Weak = TestPacks.Patterns("pages", "fires"), Threshold = 2 };
        Rejection rejection = Assert.Single(TestPacks.Analyzer(TestPacks.Pack(rule)).Explain(new Answer("It pages me.")).Rejections);
        Assert.Equal((RejectionCause.TooFewCues, "2", "pages"), (rejection.Cause, rejection.By, rejection.Cue.Pattern));
    }

    [Fact]
    public void An_exception_takes_away_only_what_it_overlaps()
    {
        Rule rule = TestPacks.Signal("r", "fallback") with { Except = TestPacks.Patterns("fallback font") };
        Assert.Empty(Analyze(rule, "The fallback font is fine.").Signals);
        Assert.Equal(["fallback"], Analyze(rule, "The fallback font is part of the fallback.").Evidence("r"));
    }

    [Fact]
    public void An_unless_silences_the_rule_in_its_sentence_only()
    {
        Rule rule = TestPacks.Warning("w", "faster") with { Unless = TestPacks.Patterns("@digits ms") };
        Assert.Empty(Analyze(rule, "It got faster, from 300 ms.").Warnings);
        Assert.Single(Analyze(rule, "It got faster. It took 300 ms.").Warnings);
    }

    [Fact]
    public void A_warning_gives_way_to_a_signal_of_its_sentence()
    {
        Rule warning = TestPacks.Warning("app", "chatbot") with { YieldsTo = ["eval"] };
        AnswerAnalyzer analyzer = TestPacks.Analyzer(TestPacks.Pack(warning, TestPacks.Signal("eval", "test set")));
        Assert.Empty(analyzer.Analyze(new Answer("The chatbot has a test set.")).Warnings);
        Assert.Single(analyzer.Analyze(new Answer("A chatbot. It has a test set.")).Warnings);
    }

    [Fact]
    public void A_sentence_gives_one_piece_of_evidence_with_the_longest_match()
    {
        Rule rule = TestPacks.Signal("r", "fall~", "fall~ back to search");
        Analysis analysis = Analyze(rule, "We fall and fall back to search.");
        Assert.Equal(["fall back to search"], analysis.Evidence("r"));
        Assert.Equal(3, analysis.Signals[0].Evidence[0].Cues.Length);
    }

    private static Analysis Analyze(Rule rule, string text) =>
        TestPacks.Analyzer(TestPacks.Pack(rule) with { Grades = [.. Grades] }).Analyze(new Answer(text));
}
