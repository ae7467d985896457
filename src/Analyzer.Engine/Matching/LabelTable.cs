namespace Analyzer.Engine.Matching;

/// <summary>Numbers the distinct sets of words that patterns ask for at one place.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class LabelTable(WordRates rates, int wordCount)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int[]> _labels = [];
    private readonly List<double> _rates = [];

    public int Count => _labels.Count;

    /// <summary>The word ids of a label, ascending.</summary>
    public int[] WordsOf(int label) => _labels[label];

    /// <summary>In about what share of sentences a word of the label stands; may exceed 1, because words are counted each for itself.</summary>
    public double RateOf(int label) => _rates[label];

    /// <summary>Whether a label takes nearly any word, so that the automaton must not wait for it.</summary>
    public bool IsWide(int label) => _labels[label].Length > wordCount / 3;

    /// <summary>The number of the set of <paramref name="wordIds"/>, which need not be sorted or distinct.</summary>
    public int Intern(IEnumerable<int> wordIds)
    {
        int[] words = [.. wordIds.Distinct().Order()];
        string key = string.Create(words.Length, words, static (chars, ids) =>
        {
            for (int i = 0; i < ids.Length; i++)
            {
                chars[i] = (char)ids[i];
            }
        });
        if (_numbers.TryGetValue(key, out int number))
        {
            return number;
        }

        number = _labels.Count;
        _numbers.Add(key, number);
        _labels.Add(words);
        _rates.Add(words.Sum(rates.Of));
        return number;
    }
}
