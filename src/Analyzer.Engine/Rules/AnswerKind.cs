using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>A sort of interview answer and what a committee expects of it; one entry of <c>kinds.yml</c>.</summary>
public sealed record AnswerKind
{
    /// <summary>The kind's id, for example <c>story</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A name for people, for example "Story".</summary>
    public required string Title { get; init; }

    /// <summary>Questions that ask for this kind; each that matches speaks for it.</summary>
    public ImmutableArray<Pattern> Question { get; init; } = [];

    /// <summary>Wordings that answers of this kind use; each sentence that matches speaks for it, less than a question does.</summary>
    public ImmutableArray<Pattern> Text { get; init; } = [];

    /// <summary>The signals a committee expects, with the points they can earn, in order of importance.</summary>
    public ImmutableArray<Expectation> Expects { get; init; } = [];

    /// <summary>Whether a plan ("I would …") counts like a deed; otherwise it is worth the grade "stated" at most.</summary>
    public bool PlansCount { get; init; } = true;

    /// <summary>Topics that a full answer touches; the ones it does not touch are said in an advisory.</summary>
    public ImmutableArray<Topic> Covers { get; init; } = [];

    /// <summary>Number of words above which the answer is too long for its kind.</summary>
    public int MostWords { get; init; } = 600;
}
