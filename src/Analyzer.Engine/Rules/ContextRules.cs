using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>The contents of <c>context.yml</c>: when words do not claim what they name.</summary>
public sealed record ContextRules
{
    /// <summary>No context at all: every match counts.</summary>
    public static ContextRules None { get; } = new();

    /// <summary>The statuses; where several hold, the strongest effect wins.</summary>
    public ImmutableArray<ContextStatus> Statuses { get; init; } = [];

    /// <summary>Words at which the reach of a trigger ends.</summary>
    public ImmutableArray<Pattern> Stops { get; init; } = [];

    /// <summary>Phrases that contain a trigger and are none, such as "not only".</summary>
    public ImmutableArray<Pattern> Pseudo { get; init; } = [];
}
