using System.Runtime.CompilerServices;

namespace Analyzer.Engine.Matching;

/// <summary>Where the runs and lexicon entries of a pack start in the current sentence: one bit a visible token for each slot.</summary>
/// <remarks>Not thread-safe; cleared in time proportional to the slots that were filled.</remarks>
internal sealed class SlotBits
{
    private readonly ulong[] _bits;
    private readonly int[] _filled;
    private readonly ulong[] _lengths;      // lexicon -> one bit for each length of which an entry was found
    private readonly short[] _lexiconOf;    // slot -> lexicon, or -1
    private readonly byte[] _lengthOf;      // slot of a lexicon -> length of its entries
    private int _filledCount;

    public SlotBits(int slotCount, ReadOnlySpan<LexiconSlots> lexicons)
    {
        _bits = new ulong[slotCount];
        _filled = new int[slotCount + 1];
        _lengths = new ulong[lexicons.Length];
        _lexiconOf = new short[slotCount];
        _lengthOf = new byte[slotCount];
        Array.Fill(_lexiconOf, (short)-1);
        for (int lexicon = 0; lexicon < lexicons.Length; lexicon++)
        {
            for (int length = lexicons[lexicon].Min; length <= lexicons[lexicon].Max; length++)
            {
                _lexiconOf[lexicons[lexicon].SlotOf(length)] = (short)lexicon;
                _lengthOf[lexicons[lexicon].SlotOf(length)] = (byte)length;
            }
        }
    }

    /// <summary>The slots with at least one bit, in the order in which they were first filled.</summary>
    public ReadOnlySpan<int> Filled => _filled.AsSpan(0, _filledCount);

    public ulong this[int slot] => _bits[slot];

    /// <summary>One bit for each length of which an entry of <paramref name="lexicon"/> was found.</summary>
    public ulong LengthsOf(int lexicon) => _lengths[lexicon];

    /// <summary>Notes that the run of <paramref name="slot"/> starts at visible token <paramref name="start"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int slot, int start)
    {
        // The slot is written down in any case and counted when it is new: a branch here would be guessed wrong half of the time.
        ref ulong bits = ref _bits[slot];
        _filled[_filledCount] = slot;
        _filledCount += bits == 0 ? 1 : 0;
        bits |= 1UL << start;
    }

    /// <summary>Takes note of a newly filled slot if it belongs to a lexicon; <see cref="LengthsOf"/> knows it from then on.</summary>
    public void NoteLexicon(int slot)
    {
        int lexicon = _lexiconOf[slot];
        if (lexicon >= 0)
        {
            _lengths[lexicon] |= 1UL << _lengthOf[slot];
        }
    }

    public void Clear()
    {
        foreach (int slot in Filled)
        {
            _bits[slot] = 0;
            if (_lexiconOf[slot] >= 0)
            {
                _lengths[_lexiconOf[slot]] = 0;
            }
        }

        _filledCount = 0;
    }
}
