using System.Collections.Immutable;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Tests.Grading;

public sealed class ContextTests
{
    private static readonly ContextRules Context = new()
    {
        Stops = TestPacks.Patterns("but", "so", "we"),
        Pseudo = TestPacks.Patterns("not only"),
        Statuses =
        [
            Status("absent", Effect.Drop, Ahead(5, "no", "not", "without"), Behind(4, "was missing")),
            Status("advised", Effect.Drop, Anywhere("you should")),
            Status("vague", Effect.Weaken, Ahead(5, "maybe")),
            Status("resolved", Effect.Keep, Anywhere("we added it")) with { Lifts = ["absent"] },
            Status("asked", Effect.Drop) with { Condition = ContextCondition.Question },
            Status("quoted", Effect.Drop) with { Condition = ContextCondition.Quotation },
        ],
    };

    [Theory]
    [InlineData("There is a rollback.", true)]
    [InlineData("There is no rollback.", false)]
    [InlineData("We ship without an index or a rollback.", false)]
    [InlineData("There is no a b c d rollback.", false)]
    [InlineData("There is no a b c d e rollback.", true)]
    [InlineData("There is no index but a rollback.", true)]
    [InlineData("There is no index; a rollback is there.", true)]
    [InlineData("There is no index (a rollback is there).", true)]
    [InlineData("Not only the index: a rollback is there.", true)]
    [InlineData("There is not only a rollback.", true)]
    [InlineData("The rollback was missing.", false)]
    [InlineData("The rollback of the index was missing.", false)]
    [InlineData("You should have a rollback.", false)]
    [InlineData("A rollback is what you should have.", false)]
    [InlineData("There was no rollback, so we added it.", true)]
    [InlineData("Is there a rollback?", false)]
    [InlineData("He wrote \"a rollback is always there\" once.", false)]
    [InlineData("He wrote \"rollback\" once.", true)]
    public void A_status_drops_what_stands_in_its_scope(string text, bool counts) =>
        Assert.Equal(counts, Analyze(text, "rollback").Signals.Any());

    [Fact]
    public void A_match_that_contains_the_trigger_is_not_touched_by_it() =>
        Assert.Equal(["would not ship"], Analyze("We would not ship it.", "would not ship").Evidence("r"));

    [Fact]
    public void A_rule_may_say_otherwise()
    {
        RulePack pack = PackOf(TestPacks.Signal("r", "rollback") with { Context = [new ContextOverride("absent", Effect.Keep)] });
        Assert.NotEmpty(TestPacks.Analyzer(pack).Analyze(new Answer("There is no rollback.")).Signals);
    }

    [Fact]
    public void A_weakened_match_counts_as_stated_only()
    {
        Assert.Equal(Grade.Specific, Assert.Single(Analyze("A rollback in 5 minutes.", "rollback").Signals).Grade);
        Assert.Equal(Grade.Stated, Assert.Single(Analyze("Maybe a rollback in 5 minutes.", "rollback").Signals).Grade);
    }

    [Fact]
    public void Rejections_name_what_stopped_a_match()
    {
        Analysis analysis = TestPacks.Analyzer(PackOf(TestPacks.Signal("r", "rollback"))).Explain(new Answer("There is no rollback."));
        Rejection rejection = Assert.Single(analysis.Rejections);
        Assert.Equal((RejectionCause.Context, "absent", "rollback"), (rejection.Cause, rejection.By, rejection.Cue.Pattern));
    }

    private static Analysis Analyze(string text, string pattern) =>
        TestPacks.Analyzer(PackOf(TestPacks.Signal("r", pattern))).Analyze(new Answer(text));

    private static RulePack PackOf(Rule rule) => TestPacks.Pack(rule) with
    {
        Context = Context,
        Grades = [new GradeCondition("number", false, TestPacks.Patterns("@digits"))],
    };

    private static ContextStatus Status(string id, Effect effect, params ImmutableArray<ContextTrigger>[] triggers) => new()
    {
        Id = id, Says = id, Signals = effect, Warnings = effect, Triggers = [.. triggers.SelectMany(list => list)],
    };

    private static ImmutableArray<ContextTrigger> Ahead(int reach, params string[] patterns) =>
        [.. patterns.Select(text => new ContextTrigger(TestPacks.Pattern(text), TriggerDirection.Forward, reach))];

    private static ImmutableArray<ContextTrigger> Behind(int reach, params string[] patterns) =>
        [.. patterns.Select(text => new ContextTrigger(TestPacks.Pattern(text), TriggerDirection.Backward, reach))];

    private static ImmutableArray<ContextTrigger> Anywhere(params string[] patterns) =>
        [.. patterns.Select(text => new ContextTrigger(TestPacks.Pattern(text), TriggerDirection.Sentence, 60))];
}
