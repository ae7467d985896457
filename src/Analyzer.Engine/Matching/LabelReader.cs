using Analyzer.Engine.Lexicons;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>Tells which parts of patterns match single tokens only, and which words those are.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class LabelReader
{
    private readonly Vocabulary _vocabulary;
    private readonly LabelTable _labels;
    private readonly IReadOnlyDictionary<string, LexiconInfo> _lexicons;
    private readonly int[] _visible;
    private readonly int[] _digits;

    public LabelReader(Vocabulary vocabulary, LabelTable labels, IReadOnlyDictionary<string, LexiconInfo> lexicons)
    {
        _vocabulary = vocabulary;
        _labels = labels;
        _lexicons = lexicons;
        _visible = [.. Enumerable.Range(0, vocabulary.Size).Where(id => id != WordShape.Punctuation)];

        // A number that some pattern spells out has its own word id and is a number all the same.
        _digits = [.. _visible.Where(id => vocabulary.WordOf(id) is string word && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]))];
    }

    /// <summary>The label of <paramref name="node"/> when it matches one token, whichever way it goes.</summary>
    public bool TryRead(PatternNode node, out int label)
    {
        List<int>? words = WordsOf(node);
        label = words is null ? -1 : _labels.Intern(words);
        return words is not null;
    }

    /// <summary>The word ids that <paramref name="node"/> matches, or null when it is not a single token.</summary>
    private List<int>? WordsOf(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Word word:
                return [.. WordForms.Of(word.Text, word.Inflected).Select(form => _vocabulary.Find(form)).Where(id => id >= 0)];
            case PatternNode.Reference reference:
                return WordsOf(reference.Name);
            case PatternNode.Other other when WordsOf(other.Item) is List<int> excluded:
                return [.. _visible.Except(excluded)];
            case PatternNode.Choice choice:
                var union = new List<int>();
                foreach (PatternNode option in choice.Options)
                {
                    if (WordsOf(option) is not List<int> words)
                    {
                        return null;
                    }

                    union.AddRange(words);
                }

                return union;
            default:
                return null;
        }
    }

    private List<int>? WordsOf(string name)
    {
        if (_lexicons.TryGetValue(name, out LexiconInfo? lexicon))
        {
            return lexicon.Label >= 0 ? [.. _labels.WordsOf(lexicon.Label)] : null;
        }

        if (name == TokenClass.Any)
        {
            return [.. _visible];
        }

        List<int> words = [.. TokenClass.ShapesOf(name)];
        if (name == TokenClass.Digits)
        {
            words.AddRange(_digits);
        }

        return words;
    }
}
