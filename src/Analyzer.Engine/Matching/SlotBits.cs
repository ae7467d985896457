using System.Runtime.CompilerServices;

namespace Analyzer.Engine.Matching;

/// <summary>Where the runs and lexicon entries of a pack start in the current sentence: one bit a visible token for each slot.</summary>
/// <remarks>Not thread-safe; cleared in time proportional to the slots that were filled.</remarks>
internal sealed class SlotBits(int slotCount)
{
    private readonly ulong[] _bits = new ulong[slotCount];
    private readonly int[] _filled = new int[slotCount];
    private int _filledCount;

    /// <summary>The slots with at least one bit, in the order in which they were first filled.</summary>
    public ReadOnlySpan<int> Filled => _filled.AsSpan(0, _filledCount);

    public ulong this[int slot] => _bits[slot];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int slot, int start)
    {
        ref ulong bits = ref _bits[slot];
        if (bits == 0)
        {
            _filled[_filledCount++] = slot;
        }

        bits |= 1UL << start;
    }

    public void Clear()
    {
        foreach (int slot in Filled)
        {
            _bits[slot] = 0;
        }

        _filledCount = 0;
    }
}
