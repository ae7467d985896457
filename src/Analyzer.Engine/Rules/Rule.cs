using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>What one signal or warning means and how it is recognised; the contents of one rule file.</summary>
public sealed record Rule
{
    /// <summary>The file's name without extension, for example <c>fallback</c>; never used again for another meaning.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the rule earns or costs trust.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>A name for people, for example "Fallback path".</summary>
    public required string Title { get; init; }

    /// <summary>Why a committee cares, in one or two sentences for the candidate.</summary>
    public required string Why { get; init; }

    /// <summary>What to write instead or in addition.</summary>
    public required string Advice { get; init; }

    /// <summary>What the committee would ask next.</summary>
    public required string Question { get; init; }

    /// <summary>The section of the guide the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The items of the guide the rule serves, <c>G001</c> to <c>G146</c>.</summary>
    public ImmutableArray<string> Guide { get; init; } = [];

    /// <summary>How much a warning weighs; of no meaning for a signal.</summary>
    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>Patterns of which one is enough.</summary>
    public ImmutableArray<Pattern> Strong { get; init; } = [];

    /// <summary>Cues: <see cref="Threshold"/> different ones are enough.</summary>
    public ImmutableArray<Pattern> Weak { get; init; } = [];

    /// <summary>How many different cues a sentence needs, at least 2.</summary>
    public int Threshold { get; init; } = 2;

    /// <summary>Patterns that take away every match they overlap.</summary>
    public ImmutableArray<Pattern> Except { get; init; } = [];

    /// <summary>Patterns that silence the rule in every sentence in which they match, wherever they stand.</summary>
    public ImmutableArray<Pattern> Unless { get; init; } = [];

    /// <summary>Signals before which a warning gives way: a sentence that earns one of them does not raise it.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>Effects of context statuses where they differ from the pack's.</summary>
    public ImmutableArray<ContextOverride> Context { get; init; } = [];

    /// <summary>Sentences with which the rule is tested; not kept in a compiled pack.</summary>
    public ImmutableArray<RuleExample> Examples { get; init; } = [];

    /// <summary>The rule file as the user named it.</summary>
    public required string Path { get; init; }
}
