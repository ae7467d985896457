using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Matching;

/// <summary>Finds sets of words of which one must stand in a sentence before a pattern can match.</summary>
/// <remarks>Used while compiling only. -1 stands for "nothing is required".</remarks>
internal sealed class Requirements(LabelTable labels, LabelReader reader, IReadOnlyDictionary<string, LexiconInfo> lexicons)
{
    /// <summary>The labels that <paramref name="root"/> cannot match without, the rarest first, each once.</summary>
    public List<int> Of(PatternNode root)
    {
        IEnumerable<PatternNode> parts = root is PatternNode.Sequence sequence ? Flatten(sequence) : [root];
        return [.. parts.Select(Best).Where(label => label >= 0).Distinct().OrderBy(labels.RateOf).ThenBy(label => label)];
    }

    /// <summary>The rarest label that <paramref name="node"/> cannot match without, or -1.</summary>
    public int Best(PatternNode node)
    {
        if (reader.TryRead(node, out int label))
        {
            return labels.IsWide(label) ? -1 : label;
        }

        return node switch
        {
            PatternNode.Sequence sequence => sequence.Items.Select(Best).Where(item => item >= 0).OrderBy(labels.RateOf).ThenBy(item => item).FirstOrDefault(-1),
            PatternNode.Choice choice => Either([.. choice.Options.Select(Best)]),
            PatternNode.Reference reference => lexicons[reference.Name].Requirement,
            _ => -1,
        };
    }

    /// <summary>The label of all words of <paramref name="options"/>; -1 when one of them requires nothing.</summary>
    public int Either(IReadOnlyCollection<int> options) =>
        options.Contains(-1) ? -1 : labels.Intern(options.SelectMany(option => labels.WordsOf(option)));

    private static IEnumerable<PatternNode> Flatten(PatternNode.Sequence sequence) =>
        sequence.Items.SelectMany(item => item is PatternNode.Sequence inner ? Flatten(inner) : [item]);
}
