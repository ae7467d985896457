namespace Analyzer.Engine.Rules;

/// <summary>Walks through every pattern of a pack.</summary>
internal static class PatternList
{
    /// <summary>All patterns outside the lexicons, those after which others are asked included.</summary>
    public static IEnumerable<Pattern> OutsideLexicons(RulePack pack)
    {
        IEnumerable<Pattern> patterns = pack.Rules.SelectMany(rule => rule.Strong.Concat(rule.Weak).Concat(rule.Except).Concat(rule.Unless))
            .Concat(pack.Context.Stops).Concat(pack.Context.Pseudo)
            .Concat(pack.Context.Statuses.SelectMany(status => status.Triggers).Select(trigger => trigger.Pattern))
            .Concat(pack.Grades.SelectMany(grade => grade.Patterns))
            .Concat(pack.Kinds.SelectMany(kind => kind.Question.Concat(kind.Text).Concat(kind.Covers.SelectMany(topic => topic.Patterns))));
        return patterns.SelectMany(pattern => pattern.After is null ? [pattern] : new[] { pattern, pattern.After });
    }

    /// <summary>All patterns, lexicon entries first.</summary>
    public static IEnumerable<Pattern> All(RulePack pack) =>
        pack.Lexicons.SelectMany(lexicon => lexicon.Entries).Concat(OutsideLexicons(pack));

    /// <summary>A node and everything inside it.</summary>
    public static IEnumerable<PatternNode> Nodes(PatternNode node)
    {
        IEnumerable<PatternNode> inside = node switch
        {
            PatternNode.Sequence sequence => sequence.Items.SelectMany(Nodes),
            PatternNode.Choice choice => choice.Options.SelectMany(Nodes),
            PatternNode.Maybe maybe => Nodes(maybe.Item),
            PatternNode.Other other => Nodes(other.Item),
            _ => [],
        };
        return inside.Prepend(node);
    }
}
