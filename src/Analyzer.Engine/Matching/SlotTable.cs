namespace Analyzer.Engine.Matching;

/// <summary>Numbers the sets of words that patterns ask for, and gives every run of them and every length of every lexicon a slot.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class SlotTable
{
    private readonly Dictionary<int, int> _sets = [];    // label -> number of the word set
    private readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int[]> _runOfSlot = [];

    /// <summary>The labels of the word sets in the order of their numbers here, which are not yet those of the compiled pack.</summary>
    public List<int> WordSets { get; } = [];

    /// <summary>The runs that the automaton must recognise, with their slots.</summary>
    public List<(int[] Run, int Slot)> Phrases { get; } = [];

    /// <summary>Number of slots.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the word set of a label.</summary>
    public int SetOf(int label)
    {
        if (!_sets.TryGetValue(label, out int number))
        {
            number = WordSets.Count;
            _sets.Add(label, number);
            WordSets.Add(label);
        }

        return number;
    }

    /// <summary>The run of labels that a pattern's slot stands for.</summary>
    public int[] RunOf(int slot) => _runOfSlot[slot];

    /// <summary>Slots for a lexicon whose entries have some lengths.</summary>
    /// <returns>The first slot.</returns>
    public int AddLexicon(int min, int max)
    {
        int first = Count;
        Count += max - min + 1;
        return first;
    }

    /// <summary>The slot of a run of two labels or more; equal runs of different patterns share it.</summary>
    public int SlotOf(int[] run)
    {
        string key = string.Join(',', run);
        if (!_runs.TryGetValue(key, out int slot))
        {
            slot = Count++;
            _runs.Add(key, slot);
            _runOfSlot.Add(slot, run);
            Phrases.Add((run, slot));
        }

        return slot;
    }
}
