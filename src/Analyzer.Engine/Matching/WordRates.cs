using Analyzer.Engine.Rules;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>In about what share of sentences each word stands, to tell which part of a pattern is worth waiting for.</summary>
/// <remarks>
/// Counted on the examples of the pack, which are prose of its own domain, and where they are few guessed from English at large.
/// Only speed depends on it, never a result. Used while compiling only.
/// </remarks>
internal sealed class WordRates
{
    // The guess counts like this many sentences, so that a word no example holds is still told from another.
    private const double WeightOfGuess = 200;
    private const double WordsOfSentence = 16;

    private readonly double[] _rates;

    public WordRates(RulePack pack, Vocabulary vocabulary)
    {
        int[] counts = new int[vocabulary.Size];
        var tokenizer = new Tokenizer(vocabulary);
        double examples = 0;
        foreach (RuleExample example in pack.Rules.SelectMany(rule => rule.Examples))
        {
            examples++;
            foreach (int word in tokenizer.Tokenize(example.Text).Select(token => (int)token.WordId).Distinct())
            {
                counts[word]++;
            }
        }

        _rates = new double[vocabulary.Size];
        for (int word = 0; word < _rates.Length; word++)
        {
            int perMillion = vocabulary.WordOf(word) is string text ? WordFrequency.Of(text) : WordFrequency.OfShape(word);
            double guess = Math.Min(1, WordsOfSentence * perMillion / 1_000_000);
            _rates[word] = (counts[word] + (guess * WeightOfGuess)) / (examples + WeightOfGuess);
        }
    }

    /// <summary>The share of sentences in which a word stands.</summary>
    public double Of(int word) => _rates[word];
}
