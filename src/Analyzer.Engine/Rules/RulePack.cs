using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>Everything the analyzer knows about a domain: the parsed contents of a <c>rules</c> folder.</summary>
/// <remarks>Immutable. Compile it once and share the result between threads.</remarks>
public sealed record RulePack
{
    /// <summary>The name under which results report the pack, for example <c>ai-engineer</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The pack's version, as the author counts it.</summary>
    public required string Version { get; init; }

    /// <summary>All rules, signals first, each group in the order of ids.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>All lexicons in the order of names.</summary>
    public ImmutableArray<Lexicon> Lexicons { get; init; } = [];

    /// <summary>When words do not claim what they name.</summary>
    public ContextRules Context { get; init; } = ContextRules.None;

    /// <summary>What makes evidence specific or traced.</summary>
    public ImmutableArray<GradeCondition> Grades { get; init; } = [];

    /// <summary>The kinds of answers; the last one is taken when nothing speaks for another.</summary>
    public ImmutableArray<AnswerKind> Kinds { get; init; } = [];

    /// <summary>How evidence becomes points.</summary>
    public ScoreRules Score { get; init; } = new();

    /// <summary>The statements of the guide that the pack is made from; rules cite their ids.</summary>
    public ImmutableArray<GuideItem> Guide { get; init; } = [];

    /// <summary>The rule with <paramref name="id"/>, or null.</summary>
    public Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>The kind with <paramref name="id"/>, or null.</summary>
    public AnswerKind? FindKind(string id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>The number of the rule with <paramref name="id"/>, or -1.</summary>
    internal int IndexOf(string id)
    {
        for (int i = 0; i < Rules.Length; i++)
        {
            if (Rules[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
