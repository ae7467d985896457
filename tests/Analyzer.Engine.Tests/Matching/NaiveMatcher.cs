using System.Collections.Immutable;
using Analyzer.Engine.Lexicons;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Tests.Matching;

/// <summary>What a pattern means, word for word: tries every way in order of preference and takes the first that works.</summary>
/// <remarks>The reference that the compiled matcher is held against; slow, and without any table.</remarks>
internal sealed class NaiveMatcher(RulePack pack, IReadOnlyList<NaiveToken> tokens)
{
    /// <summary>The matches of <paramref name="pattern"/>: leftmost first, none overlapping the one before.</summary>
    public List<(int Start, int End)> Find(Pattern pattern)
    {
        var matches = new List<(int, int)>();
        int start = 0;
        while (start < tokens.Count)
        {
            int end = Ends(pattern.Root, start, FirstEnd).FirstOrDefault(-1);
            if (end > start)
            {
                matches.Add((start, end));
                start = end;
            }
            else
            {
                start++;
            }
        }

        return matches;
    }

    private static IEnumerable<int> FirstEnd(int end) => [end];

    /// <summary>All ends of <paramref name="node"/> from <paramref name="at"/> after which <paramref name="rest"/> works, best first.</summary>
    private IEnumerable<int> Ends(PatternNode node, int at, Func<int, IEnumerable<int>> rest)
    {
        switch (node)
        {
            case PatternNode.Sequence sequence:
                return EndsOfItems(sequence.Items, 0, at, rest);
            case PatternNode.Choice choice:
                return choice.Options.SelectMany(option => Ends(option, at, rest));
            case PatternNode.Maybe maybe:
                return Ends(maybe.Item, at, rest).Concat(rest(at));
            case PatternNode.Gap gap:
                return Enumerable.Range(0, gap.Max + 1).Where(skip => at + skip <= tokens.Count).SelectMany(skip => rest(at + skip));
            case PatternNode.SentenceStart:
                return at == 0 ? rest(at) : [];
            case PatternNode.SentenceEnd:
                return at == tokens.Count ? rest(at) : [];
            case PatternNode.Reference reference when pack.Lexicons.FirstOrDefault(l => l.Name == reference.Name) is Lexicon lexicon:
                return lexicon.Entries.SelectMany(entry => Ends(entry.Root, at, FirstEnd)).Distinct().OrderDescending().SelectMany(rest);
            default:
                return at < tokens.Count && Takes(node, tokens[at]) ? rest(at + 1) : [];
        }
    }

    private IEnumerable<int> EndsOfItems(ImmutableArray<PatternNode> items, int index, int at, Func<int, IEnumerable<int>> rest) =>
        index == items.Length ? rest(at) : Ends(items[index], at, end => EndsOfItems(items, index + 1, end, rest));

    private bool Takes(PatternNode node, NaiveToken token) => node switch
    {
        PatternNode.Word word => WordForms.Of(word.Text, word.Inflected).Contains(token.Folded),
        PatternNode.Other other => !TakesWhole(other.Item, token),
        PatternNode.Reference { Name: TokenClass.Any } => true,
        PatternNode.Reference { Name: TokenClass.Digits } => char.IsAsciiDigit(token.Folded[0]) && char.IsAsciiDigit(token.Folded[^1]),
        _ => false,
    };

    private bool TakesWhole(PatternNode node, NaiveToken token) =>
        new NaiveMatcher(pack, [token]).Ends(node, 0, FirstEnd).Contains(1);
}

/// <summary>A visible token with the folded text by which patterns know it.</summary>
internal readonly record struct NaiveToken(Token Token, string Folded);
