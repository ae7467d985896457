namespace Analyzer.Engine.Matching;

/// <summary>Gives every fixed run of labels, and every length of every lexicon, the slot in which a sentence's finds are kept.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class SlotTable(LabelTable labels, int wordCount)
{
    private readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);
    private readonly List<int> _pulledLabels = [];    // slot -> label that is looked for on demand, or -1

    /// <summary>The runs that the automaton must recognise.</summary>
    public List<(int[] Labels, int Slot)> Phrases { get; } = [];

    public int Count => _pulledLabels.Count;

    public IReadOnlyList<int> PulledLabels => _pulledLabels;

    /// <summary>Whether a label takes nearly any word, so that the automaton must not wait for it.</summary>
    public bool IsWide(int label) => labels.WordsOf(label).Length > wordCount / 3;

    public LexiconSlots AddLexicon(int min, int max)
    {
        var slots = new LexiconSlots(Count, min, max);
        for (int length = min; length <= max; length++)
        {
            _pulledLabels.Add(-1);
        }

        return slots;
    }

    public void AddPhrase(int[] run, int slot) => Phrases.Add((run, slot));

    /// <summary>The slot of a run of labels; equal runs of different patterns share it.</summary>
    public int SlotOf(int[] run)
    {
        string key = string.Join(',', run);
        if (!_runs.TryGetValue(key, out int slot))
        {
            slot = Count;
            _runs.Add(key, slot);
            bool pulled = run.Length == 1 && (IsWide(run[0]) || labels.FrequencyOf(run[0]) >= WordFrequency.Common);
            _pulledLabels.Add(pulled ? run[0] : -1);
            if (!pulled)
            {
                AddPhrase(run, slot);
            }
        }

        return slot;
    }

    /// <summary>What to wait for before a run can match.</summary>
    public KeySlots KeyOf(int[] run, int slot) =>
        run.Length == 1 && IsWide(run[0]) ? KeySlots.None : new KeySlots([slot], RunFrequency(run));

    /// <summary>Has the automaton look out for a slot after all, because a program waits for it.</summary>
    public void Push(int slot)
    {
        if (_pulledLabels[slot] >= 0)
        {
            AddPhrase([_pulledLabels[slot]], slot);
            _pulledLabels[slot] = -1;
        }
    }

    public long RunFrequency(int[] run)
    {
        double frequency = 1_000_000;
        foreach (int label in run)
        {
            // Words that form a phrase come together far more often than by chance.
            frequency *= Math.Min(1, 20.0 * labels.FrequencyOf(label) / 1_000_000);
        }

        return (long)Math.Min(frequency, labels.FrequencyOf(run[0])) + 1;
    }
}
