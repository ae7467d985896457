namespace Analyzer.Engine.Matching;

/// <summary>What brings each pattern program to be run: a word of some set, or a run of words, that it cannot match without.</summary>
/// <remarks>Immutable, shared by all threads.</remarks>
internal sealed class Gates
{
    private readonly int[] _classStarts;
    private readonly ProgramWait[] _classWaits;

    /// <param name="bySet">For each word set, the programs that wait for a word of it.</param>
    /// <param name="bySlot">For each slot, the programs that wait for its run.</param>
    /// <param name="always">The programs that wait for nothing.</param>
    /// <param name="sets">The word sets.</param>
    /// <param name="classCount">Number of token classes.</param>
    public Gates(WaitLists bySet, WaitLists bySlot, int[] always, WordSets sets, int classCount)
    {
        BySet = bySet;
        BySlot = bySlot;
        Always = always;
        _classStarts = new int[classCount + 1];
        for (int set = 0; set < sets.Count; set++)
        {
            foreach (ushort tokenClass in sets.Classes[set])
            {
                _classStarts[tokenClass + 1] += bySet[set].Length;
            }
        }

        for (int i = 0; i < classCount; i++)
        {
            _classStarts[i + 1] += _classStarts[i];
        }

        _classWaits = new ProgramWait[_classStarts[classCount]];
        int[] filled = new int[classCount];
        for (int set = 0; set < sets.Count; set++)
        {
            ReadOnlySpan<ProgramWait> waits = bySet[set];
            if (!waits.IsEmpty)
            {
                foreach (ushort tokenClass in sets.Classes[set])
                {
                    waits.CopyTo(_classWaits.AsSpan(_classStarts[tokenClass] + filled[tokenClass]));
                    filled[tokenClass] += waits.Length;
                }
            }
        }
    }

    /// <summary>For each word set, the programs that wait for a word of it.</summary>
    public WaitLists BySet { get; }

    /// <summary>For each slot, the programs that wait for its run.</summary>
    public WaitLists BySlot { get; }

    /// <summary>The programs that wait for nothing and are run in every sentence.</summary>
    public int[] Always { get; }

    /// <summary>The programs that wait for a token of some class.</summary>
    public ReadOnlySpan<ProgramWait> OfClass(int tokenClass) =>
        _classWaits.AsSpan(_classStarts[tokenClass], _classStarts[tokenClass + 1] - _classStarts[tokenClass]);
}
