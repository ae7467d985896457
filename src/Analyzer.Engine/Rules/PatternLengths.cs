namespace Analyzer.Engine.Rules;

/// <summary>The fewest and the most tokens that a pattern can take.</summary>
/// <param name="Min">The fewest; 0 when it can match nothing.</param>
/// <param name="Max">The most.</param>
internal readonly record struct PatternLengths(int Min, int Max)
{
    /// <summary>The lengths of <paramref name="node"/>.</summary>
    /// <param name="node">The pattern.</param>
    /// <param name="lexicons">The lengths of the lexicons it may refer to; classes and unknown names count as one token.</param>
    public static PatternLengths Of(PatternNode node, IReadOnlyDictionary<string, PatternLengths> lexicons) => node switch
    {
        PatternNode.Word or PatternNode.Other => new(1, 1),
        PatternNode.Reference reference => lexicons.TryGetValue(reference.Name, out PatternLengths lengths) ? lengths : new(1, 1),
        PatternNode.Gap gap => new(0, gap.Max),
        PatternNode.Maybe maybe => new(0, Of(maybe.Item, lexicons).Max),
        PatternNode.Sequence sequence => sequence.Items.Aggregate(new PatternLengths(0, 0), (sum, item) => sum.Then(Of(item, lexicons))),
        PatternNode.Choice choice => choice.Options.Select(option => Of(option, lexicons)).Aggregate((left, right) => left.Or(right)),
        _ => new(0, 0),
    };

    /// <summary>The lengths of one of two.</summary>
    public PatternLengths Or(PatternLengths other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    private PatternLengths Then(PatternLengths next) => new(Min + next.Min, Max + next.Max);
}
