namespace Analyzer.Engine.Matching;

/// <summary>Numbers the distinct sets of words that patterns ask for at one place.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class LabelTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int[]> _labels = [];
    private readonly List<long> _frequencies = [];
    private readonly Func<int, int> _frequencyOf;

    /// <param name="frequencyOf">Occurrences of a word id in a million words.</param>
    public LabelTable(Func<int, int> frequencyOf) => _frequencyOf = frequencyOf;

    public int Count => _labels.Count;

    /// <summary>The word ids of a label, ascending.</summary>
    public int[] WordsOf(int label) => _labels[label];

    /// <summary>How many words in a million the label takes.</summary>
    public long FrequencyOf(int label) => _frequencies[label];

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
        _frequencies.Add(words.Sum(id => (long)_frequencyOf(id)));
        return number;
    }
}
