using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Scoring;
using CsCheck;

namespace Analyzer.Engine.Tests.Scoring;

public sealed class ScoringTests
{
    private static readonly AnswerKind Story = new()
    {
        Id = "story", Title = "Story", PlansCount = false, MostWords = 60,
        Question = TestPacks.Patterns("tell me about"), Text = TestPacks.Patterns("last year"),
        Expects = [new Expectation("alarm", 30, true), new Expectation("owner", 20, true), new Expectation("test", 10, false)],
        Covers = [new Topic("cost", TestPacks.Patterns("cost~", "@digits euros")), new Topic("speed", TestPacks.Patterns("fast"))],
    };

    private static readonly RulePack Pack = TestPacks.Pack(
        TestPacks.Signal("alarm", "alarm rings"), TestPacks.Signal("owner", "i own"), TestPacks.Signal("test", "test set"), TestPacks.Signal("other", "kill switch"),
        TestPacks.Warning("hype", "amazing"), TestPacks.Warning("boast", "never fails") with { Severity = Severity.Error }) with
    {
        Grades = [new GradeCondition("number", false, TestPacks.Patterns("@digits")), new GradeCondition("cause", true, TestPacks.Patterns("because"))],
        Kinds = [Story, new AnswerKind { Id = "plan", Title = "Plan", Question = TestPacks.Patterns("what would you"), Text = TestPacks.Patterns("i would") }, new AnswerKind { Id = "general", Title = "General" }],
        Context = new ContextRules
        {
            Statuses = [new ContextStatus { Id = "plan", Says = "is a plan", Signals = Effect.Weaken, Warnings = Effect.Keep, IsPlan = true, Triggers = [new ContextTrigger(TestPacks.Pattern("would"), TriggerDirection.Sentence, 60)] }],
        },
        Score = new ScoreRules
        {
            GradePercent = [50, 80, 100], AgainPercent = 10, OtherSignalPoints = 5, WarningPoints = [3, 8, 14], WarningAgainPercent = 50, WarningMostTimes = 2,
            Bands = [new Band(1, 0, "low"), new Band(2, 20, "middle"), new Band(3, 40, "high")],
        },
    };

    private static readonly AnswerAnalyzer Analyzer = TestPacks.Analyzer(Pack);

    private static readonly string[] Sentences =
    [
        "When it breaks an alarm rings here for us.", "An alarm rings there in 5 minutes or so.", "An alarm rings in 5 minutes because I asked for it.", "I own the whole of it in this town.",
        "We have a test set of 40 letters.", "There is a kill switch right on the wall.", "It is an amazing thing to see here.", "It is amazing and it never fails us.", "The town has nine bridges and one harbour.",
        "Nobody was at the desk on that day.", "I would say an alarm rings in 9 minutes.",
    ];

    private static Gen<string[]> Answers { get; } = Gen.OneOf(Sentences).Array[1, 12];

    [Fact]
    public void The_contributions_add_up_exactly_to_the_score() =>
        Answers.Sample(sentences =>
        {
            Analysis analysis = Analyze(string.Join(' ', sentences));
            Assert.Equal(analysis.Score, analysis.Contributions.Sum(contribution => contribution.Points));
            Assert.InRange(analysis.Score!.Value, 0, 100);
            Assert.Equal(Pack.Score.Bands.Last(band => band.From <= analysis.Score), analysis.Band);
        });

    [Fact]
    public void Saying_everything_twice_changes_nothing() =>
        Answers.Sample(sentences =>
        {
            string[] distinct = [.. sentences.Distinct()];
            Analysis once = Analyze(string.Join(' ', distinct)), twice = Analyze(string.Join(' ', distinct.Concat(distinct)));
            Assert.Equal(once.Score, twice.Score);
            Assert.Equal(once.Contributions.AsEnumerable(), twice.Contributions);
        });

    [Fact]
    public void The_order_of_sentences_changes_no_score() =>
        Gen.Shuffle(Sentences).Sample(sentences => Assert.Equal(Analyze(string.Join(' ', Sentences)).Score, Analyze(string.Join(' ', sentences)).Score));

    [Fact]
    public void Sentences_that_say_nothing_change_no_score() =>
        Answers.Sample(sentences => Assert.Equal(
            Analyze(string.Join(' ', sentences)).Score,
            Analyze(string.Join(' ', sentences) + " The harbour has four berths. Nine towns lie on the coast, and it rains.").Score));

    [Theory]
    [InlineData("When it breaks an alarm rings here for us.", 15)]
    [InlineData("When it breaks an alarm rings here in 5 minutes.", 24)]
    [InlineData("When it breaks an alarm rings here in 5 minutes because I asked.", 30)]
    [InlineData("An alarm rings in 5 minutes. An alarm rings in 6 minutes. An alarm rings in 7 minutes.", 30)]
    [InlineData("There is a kill switch right there on the wall.", 3)]
    [InlineData("This is a really amazing thing to see here.", 0)]
    public void A_signal_earns_its_points_by_grade_and_never_more(string text, int score) => Assert.Equal(score, Analyze(text).Score);

    [Fact]
    public void Warnings_cost_by_severity_and_a_little_more_when_they_come_again()
    {
        const string Credit = "An alarm rings in 5 minutes because I asked. I own the 9 of it because I asked. ";
        Assert.Equal(50, Analyze(Credit).Score);
        Assert.Equal(42, Analyze(Credit + "It is amazing.").Score);
        Assert.Equal(38, Analyze(Credit + "It is amazing. Really amazing.").Score);
        Assert.Equal(34, Analyze(Credit + "It is amazing. Really amazing. So amazing. Amazing.").Score);
        Assert.Equal(36, Analyze(Credit + "It never fails.").Score);
    }

    [Fact]
    public void A_plan_counts_as_stated_where_deeds_are_asked_for()
    {
        const string Text = "Then I would say that an alarm rings in 5 minutes because I ask.";
        Assert.Equal(Grade.Stated, Analyze(Text).Signals[0].Grade);
        Assert.Equal(Grade.Traced, Analyzer.Analyze(new Answer(Text, Kind: "plan")).Signals[0].Grade);
    }

    [Fact]
    public void Missing_names_the_required_signals_with_the_next_question() =>
        Assert.Equal([new MissingSignal("owner", "Where is owner?")], Analyze("When it breaks an alarm rings here, right away.").Missing);

    [Fact]
    public void Next_steps_come_in_order_of_what_they_bring()
    {
        Analysis analysis = Analyze("It is amazing and it never fails, and the alarm rings too.");
        Assert.Equal([("owner", NextStepReason.Missing), ("alarm", NextStepReason.Weak), ("boast", NextStepReason.Warned), ("hype", NextStepReason.Warned)],
            analysis.NextSteps.Select(step => (step.Id, step.Reason)));
    }

    [Theory]
    [InlineData("Tell me about a failure.", "It is what it is, as they say in the town.", "story")]
    [InlineData("What would you do first?", "Last year it broke.", "plan")]
    [InlineData(null, "Last year it broke.", "story")]
    [InlineData(null, "It is what it is, as they say.", "general")]
    [InlineData("Why?", "It is what it is, as they say.", "general")]
    public void The_kind_is_told_from_the_question_and_failing_that_from_the_text(string? question, string text, string kind)
    {
        Analysis analysis = Analyzer.Analyze(new Answer(text, question));
        Assert.Equal((kind, true), (analysis.Kind.Id, analysis.IsKindDetected));
    }

    [Fact]
    public void An_unknown_kind_is_refused_with_the_nearest_name() =>
        Assert.Contains("did you mean 'story'?", Assert.Throws<ArgumentException>(() => Analyzer.Analyze(new Answer("x", Kind: "stroy"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", AdvisoryIds.TooBrief)]
    [InlineData("Fine, thanks.", AdvisoryIds.TooBrief)]
    [InlineData("Das Modell hat keine Antwort gefunden, deshalb zeigen wir den Nutzern eine Liste mit Telefonnummern.", AdvisoryIds.NotEnglish)]
    [InlineData("asdf qwer zxcv hjkl uiop vbnm tyui ghjk bnmx qazw edcr fvtg", AdvisoryIds.NotEnglish)]
    public void Text_that_cannot_be_judged_gets_no_score(string text, string advisory)
    {
        Analysis analysis = Analyze(text);
        Assert.Null(analysis.Score);
        Assert.Null(analysis.Band);
        Assert.Empty(analysis.Contributions);
        Assert.Equal(advisory, Assert.Single(analysis.Advisories).Id);
    }

    [Fact]
    public void What_only_repeats_the_question_earns_nothing()
    {
        const string Question = "Tell me about the alarm rings of your harbour system.";
        Analysis analysis = Analyzer.Analyze(new Answer("You ask about the alarm rings of your harbour system. The alarm rings of the harbour system are it.", Question));
        Assert.Empty(analysis.Signals);
        Assert.Contains(analysis.Advisories, advisory => advisory.Id == AdvisoryIds.RestatedQuestion);
    }

    [Fact]
    public void Advisories_tell_length_repetition_and_topics_left_out()
    {
        string text = string.Join(' ', Enumerable.Repeat("The desk in the hall cost 40 euros and it is what we had to use that year.", 2))
            + " " + string.Join(' ', Enumerable.Range(1, 12).Select(i => $"On day {i} there was nothing to do."));
        Assert.Equal([AdvisoryIds.Repeated, AdvisoryIds.TooLong, AdvisoryIds.NotCovered], Analyze(text).Advisories.Select(advisory => advisory.Id));
        Assert.Contains("speed", Analyze(text).Advisories[^1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cost", Analyze(text).Advisories[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_analyzer_serves_many_threads_with_the_same_results()
    {
        string[] texts = [.. Enumerable.Range(0, 400).Select(i => string.Join(' ', Sentences.Skip(i % 7).Take(1 + (i % 5))))];
        int?[] expected = [.. texts.Select(text => Analyze(text).Score)];
        int?[] found = await Task.WhenAll(texts.Select(text => Task.Run(() => Analyze(text).Score)));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Any_string_is_judged_or_refused_without_an_exception() =>
        Tokens.RandomTexts.Text.Sample(text =>
        {
            Analysis analysis = Analyzer.Explain(new Answer(text, text));
            Assert.All(analysis.Signals.SelectMany(signal => signal.Evidence), evidence => Assert.InRange(evidence.Span.End, evidence.Span.Start + 1, text.Length));
        });

    private static Analysis Analyze(string text) => Analyzer.Analyze(new Answer(text, Kind: "story"));
}
