using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>What stands where in the current sentence: its words and phrases, and which patterns that calls up.</summary>
/// <remarks>
/// Places are kept as one bit for each visible token at which a word, run or lexicon entry starts. What was found for another sentence
/// is told by the sentence's number, so nothing is cleared. Holds the scratch memory of one text: not thread-safe.
/// </remarks>
internal sealed class SentenceFinds
{
    // No token class has this number.
    private const ushort NoClass = ushort.MaxValue;

    private readonly ProgramTable _table;
    private readonly WordSets _sets;
    private readonly ushort[] _classOf;
    private readonly PatternAutomaton _automaton;
    private readonly ushort[] _classes = new ushort[WordSets.PaddedLength(SentenceSplitter.MaxVisibleTokens)];
    private readonly int[] _tokenOf = new int[SentenceSplitter.MaxVisibleTokens];
    private readonly ulong[] _present;       // one bit a set with a row: whether a word of it stands in the sentence
    private readonly Found[] _rowSets;       // set with a row -> where its words are
    private readonly Found[] _slots;         // slot -> where its run or its lexicon's entries start
    private readonly Found[] _lengths;       // lexicon -> one bit for each length of which it has entries
    private readonly short[] _lexiconOf;     // slot -> the lexicon it belongs to, or -1
    private readonly ulong[] _candidates;    // one bit a program

    /// <param name="pack">The pack.</param>
    /// <param name="automaton">Finds the phrases; may serve other sentences in between.</param>
    public SentenceFinds(CompiledPack pack, PatternAutomaton automaton)
    {
        _table = pack.Programs;
        _sets = pack.Programs.Sets;
        _classOf = pack.Automaton.ClassOf;
        _automaton = automaton;
        _present = new ulong[_sets.Width];
        _rowSets = new Found[_sets.RowCount];
        _slots = new Found[_table.SlotCount];
        _lengths = new Found[_table.Lexicons.Length];
        _candidates = new ulong[(_table.Programs.Length + 63) / 64];
        _lexiconOf = new short[_table.SlotCount];
        Array.Fill(_lexiconOf, (short)-1);
        for (int lexicon = 0; lexicon < _table.Lexicons.Length; lexicon++)
        {
            Array.Fill(_lexiconOf, (short)lexicon, _table.Lexicons[lexicon].First, _table.Lexicons[lexicon].Count);
        }
    }

    /// <summary>Number of visible tokens.</summary>
    public int VisibleCount { get; private set; }

    /// <summary>For each visible token, its index among all tokens.</summary>
    public ReadOnlySpan<int> TokenOf => _tokenOf.AsSpan(0, VisibleCount);

    /// <summary>The patterns of which every required part that was checked is there, one bit a program.</summary>
    public ReadOnlySpan<ulong> Candidates => _candidates;

    /// <summary>A number that no other sentence has.</summary>
    public int Sentence { get; private set; }

    /// <summary>Reads a sentence.</summary>
    public void Read(ReadOnlySpan<Token> tokens, Sentence sentence)
    {
        Sentence++;
        int count = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].IsVisible)
            {
                _tokenOf[count] = i;
                _classes[count++] = _classOf[tokens[i].WordId];
            }
        }

        VisibleCount = count;
        _classes.AsSpan(count, WordSets.PaddedLength(count) - count).Fill(NoClass);
        ReadRows();
        Array.Clear(_candidates);
        foreach (int program in _table.Gates.Always)
        {
            _candidates[program >> 6] |= 1UL << (program & 63);
        }

        foreach (ushort tokenClass in _classes.AsSpan(0, count))
        {
            Wake(_table.Gates.OfClass(tokenClass));
        }

        _automaton.Find(_classes.AsSpan(0, count), this);
    }

    /// <summary>Whether pattern <paramref name="program"/> is a candidate.</summary>
    public bool IsCandidate(int program) => ((_candidates[program >> 6] >> (program & 63)) & 1) != 0;

    /// <summary>The first candidate among the programs from <paramref name="first"/> on, or <paramref name="end"/>.</summary>
    public int NextCandidate(int first, int end)
    {
        while (first < end)
        {
            ulong candidates = _candidates[first >> 6] >> (first & 63);
            if (candidates != 0)
            {
                return Math.Min(first + BitOperations.TrailingZeroCount(candidates), end);
            }

            first = (first | 63) + 1;
        }

        return end;
    }

    /// <summary>The places of the words of a set.</summary>
    public ulong WordsOf(int set)
    {
        if (set >= _sets.RowCount)
        {
            return _sets.Places(set, _classes.AsSpan(0, WordSets.PaddedLength(VisibleCount)));
        }

        if (!IsPresent(set))
        {
            return 0;
        }

        ref Found found = ref _rowSets[set];
        if (found.Sentence != Sentence)
        {
            found = new Found(Sentence, PlacesInRows(set));
        }

        return found.Places;
    }

    /// <summary>The places at which a run, or an entry of a lexicon of one length, starts.</summary>
    public ulong StartsOf(int slot) => _slots[slot].Sentence == Sentence ? _slots[slot].Places : 0;

    /// <summary>The lengths of which a lexicon has entries, one bit each, as far as they have been found.</summary>
    public ulong LengthsOf(int lexicon) => _lengths[lexicon].Sentence == Sentence ? _lengths[lexicon].Places : 0;

    /// <summary>Notes entries of a lexicon of one length.</summary>
    public void AddEntries(int lexicon, int length, ulong starts)
    {
        int slot = _table.Lexicons[lexicon].SlotOf(length);
        _slots[slot] = new Found(Sentence, StartsOf(slot) | starts);
        _lengths[lexicon] = new Found(Sentence, LengthsOf(lexicon) | (1UL << length));
    }

    /// <summary>Notes a run or a phrase that starts at visible token <paramref name="start"/>.</summary>
    public void AddPhrase(int slot, int start)
    {
        int lexicon = _lexiconOf[slot];
        if (lexicon >= 0)
        {
            AddEntries(lexicon, _table.Lexicons[lexicon].LengthOf(slot), 1UL << start);
        }
        else
        {
            _slots[slot] = new Found(Sentence, StartsOf(slot) | (1UL << start));
            Wake(_table.Gates.BySlot[slot]);
        }
    }

    // Makes candidates of the programs that were waiting and find what else they need in the sentence.
    private void Wake(ReadOnlySpan<ProgramWait> waits)
    {
        ulong[] present = _present, candidates = _candidates;
        foreach (ref readonly ProgramWait wait in waits)
        {
            // Without a branch, because nobody could guess it.
            ulong comes = (present[wait.First >> 6] >> (wait.First & 63)) & (present[wait.Second >> 6] >> (wait.Second & 63)) & 1;
            candidates[wait.Program >> 6] |= comes << (wait.Program & 63);
        }
    }

    private bool IsPresent(int rowSet) => ((_present[rowSet >> 6] >> (rowSet & 63)) & 1) != 0;

    private void ReadRows()
    {
        Array.Clear(_present);
        _present[0] = 1UL << WordSets.Anything;
        ref ulong rows = ref MemoryMarshal.GetReference(_sets.Rows), present = ref _present[0];
        nuint width = (nuint)_sets.Width;
        foreach (ushort tokenClass in _classes.AsSpan(0, VisibleCount))
        {
            for (nuint i = 0; i < width; i += 2)
            {
                Vector128<ulong> row = Vector128.LoadUnsafe(ref rows, (tokenClass * width) + i);
                (Vector128.LoadUnsafe(ref present, i) | row).StoreUnsafe(ref present, i);
            }
        }
    }

    private ulong PlacesInRows(int set)
    {
        ReadOnlySpan<ulong> rows = _sets.Rows;
        int width = _sets.Width, column = set >> 6, bit = set & 63;
        ulong places = 0;
        for (int i = 0; i < VisibleCount; i++)
        {
            places |= ((rows[(_classes[i] * width) + column] >> bit) & 1) << i;
        }

        return places;
    }

    /// <summary>Places, and the sentence they were found in.</summary>
    private readonly record struct Found(int Sentence, ulong Places);
}
