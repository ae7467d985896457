using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>A way in which words can stand in a sentence without claiming what they name: denied, asked, advised, someone else's.</summary>
/// <remarks>After NegEx and ConText (Chapman 2001, Harkema 2009): trigger, direction, reach, stops and pseudo triggers.</remarks>
public sealed record ContextStatus
{
    /// <summary>The status' id, for example <c>absent</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the sentence does, for people: "says that it is missing".</summary>
    public required string Says { get; init; }

    /// <summary>What it does to a match of a signal, unless the rule says otherwise.</summary>
    public required Effect Signals { get; init; }

    /// <summary>What it does to a match of a warning, unless the rule says otherwise.</summary>
    public required Effect Warnings { get; init; }

    /// <summary>The words that bring it about.</summary>
    public ImmutableArray<ContextTrigger> Triggers { get; init; } = [];

    /// <summary>Something outside the words that brings it about.</summary>
    public ContextCondition Condition { get; init; } = ContextCondition.None;

    /// <summary>Whether it marks a plan, which counts in full where the kind of answer asks for plans (<see cref="AnswerKind.PlansCount"/>).</summary>
    public bool IsPlan { get; init; }

    /// <summary>Ids of statuses that do not hold where this one does, as "resolved" lifts "absent".</summary>
    public ImmutableArray<string> Lifts { get; init; } = [];
}
