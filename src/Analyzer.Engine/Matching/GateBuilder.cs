namespace Analyzer.Engine.Matching;

/// <summary>Chooses what each program waits for, and which word sets get a place in the rows.</summary>
/// <remarks>Used while compiling only. Only speed depends on the choices, never a result.</remarks>
internal sealed class GateBuilder(LabelTable labels, SlotTable slots)
{
    // Sets of more words are looked up in rows; below it is as quick to compare the words.
    private const int MostListedWords = 12;

    // Sets in rows of a pack of usual size: a row then fills one or two lines of the processor's cache.
    private const int UsualRows = 2048;

    // A label in more sentences than this tells few patterns off.
    private const double TooFrequentToNeed = 0.6;

    // Words of a run stand together more often than by chance.
    private const double TogetherMore = 4;

    private readonly List<Gate> _gates = [];

    /// <summary>The labels of the sets with a place in the rows, in the order of their places, from place 1 on.</summary>
    public List<int> RowLabels { get; } = [];

    /// <summary>Takes in the next program.</summary>
    /// <param name="required">The labels that it cannot match without, the rarest first.</param>
    /// <param name="runs">The runs that it cannot match without.</param>
    public void Add(List<int> required, IEnumerable<(int[] Run, int Slot)> runs)
    {
        var gate = new Gate(-1, required.Count > 0 ? required[0] : -1, [.. required.Skip(1)]);
        double rate = required.Count > 0 ? labels.RateOf(required[0]) : double.MaxValue;
        foreach ((int[] run, int slot) in runs)
        {
            double[] rates = [.. run.Select(labels.RateOf).Order()];
            double rateOfRun = rates.Skip(1).Aggregate(rates[0], (product, other) => product * Math.Min(1, other * TogetherMore));
            if (rateOfRun <= rate)
            {
                gate = new Gate(slot, -1, [.. required.Except(run)]);
                rate = rateOfRun;
            }
        }

        _gates.Add(gate with { Needs = [.. gate.Needs.Where(label => labels.RateOf(label) < TooFrequentToNeed)] });
    }

    /// <summary>Chooses the row sets and makes all labels that programs wait for sets.</summary>
    public void ChooseRows()
    {
        RowLabels.AddRange(slots.WordSets.Where(label => labels.WordsOf(label).Length > MostListedWords));
        var taken = RowLabels.ToHashSet();
        IEnumerable<int> wanted = _gates
            .SelectMany(gate => gate.Needs.Take(2))
            .Where(label => !taken.Contains(label))
            .CountBy(label => label)
            .OrderByDescending(entry => entry.Value * (1 - labels.RateOf(entry.Key)))
            .ThenBy(entry => entry.Key)
            .Select(entry => entry.Key);
        RowLabels.AddRange(wanted.Take(Math.Max(0, UsualRows - 1 - RowLabels.Count)));
        foreach (int label in RowLabels.Concat(_gates.Where(gate => gate.Label >= 0).Select(gate => gate.Label)))
        {
            slots.SetOf(label);
        }
    }

    /// <summary>The waiting programs, by set and by slot, and those that wait for nothing.</summary>
    /// <param name="setOf">The number of the set of a label.</param>
    /// <param name="setCount">Number of sets.</param>
    public (WaitLists BySet, WaitLists BySlot, int[] Always) Build(Func<int, int> setOf, int setCount)
    {
        var rows = RowLabels.ToHashSet();
        var bySet = new List<ProgramWait>[setCount];
        var bySlot = new List<ProgramWait>[slots.Count];
        var always = new List<int>();
        for (int program = 0; program < _gates.Count; program++)
        {
            Gate gate = _gates[program];
            int[] needs = [.. gate.Needs.Where(rows.Contains).Take(2).Select(setOf), WordSets.Anything, WordSets.Anything];
            var wait = new ProgramWait((ushort)program, (ushort)needs[0], (ushort)needs[1]);
            if (gate.Slot >= 0)
            {
                (bySlot[gate.Slot] ??= []).Add(wait);
            }
            else if (gate.Label >= 0)
            {
                (bySet[setOf(gate.Label)] ??= []).Add(wait);
            }
            else
            {
                always.Add(program);
            }
        }

        return (ListsOf(bySet), ListsOf(bySlot), [.. always]);
    }

    private static WaitLists ListsOf(List<ProgramWait>?[] lists)
    {
        int[] starts = new int[lists.Length + 1];
        for (int i = 0; i < lists.Length; i++)
        {
            starts[i + 1] = starts[i] + (lists[i]?.Count ?? 0);
        }

        return new WaitLists(starts, [.. lists.SelectMany(list => list ?? [])]);
    }

    // Waits for a slot, or else for a word of a label, or for nothing.
    private sealed record Gate(int Slot, int Label, int[] Needs);
}
