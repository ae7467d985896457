using System.Numerics;
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
    private readonly CompiledPack _pack;
    private readonly ProgramTable _table;
    private readonly ushort[] _classes = new ushort[SentenceSplitter.MaxVisibleTokens];
    private readonly int[] _tokenOf = new int[SentenceSplitter.MaxVisibleTokens];
    private readonly ulong[][] _rows = new ulong[SentenceSplitter.MaxVisibleTokens][];    // the word sets of each visible token
    private readonly ulong[] _present;       // one bit a word set: whether a word of it stands in the sentence
    private readonly ulong[] _awaited;       // one bit a word set: whether a program waits for it
    private readonly Found[] _words;         // word set -> where its words are
    private readonly Found[] _slots;         // slot -> where its run or its lexicon's entries start
    private readonly Found[] _lengths;       // lexicon -> one bit for each length of which it has entries
    private readonly short[] _lexiconOf;     // slot -> the lexicon it belongs to, or -1
    private readonly ulong[] _candidates;    // one bit a program

    public SentenceFinds(CompiledPack pack)
    {
        _pack = pack;
        _table = pack.Programs;
        _present = new ulong[pack.WordSets.Width];
        _awaited = new ulong[pack.WordSets.Width];
        for (int set = 0; set < _table.SetCount; set++)
        {
            _awaited[set >> 6] |= _table.WaitStarts[set] < _table.WaitStarts[set + 1] ? 1UL << (set & 63) : 0;
        }

        _words = new Found[_table.SetCount];
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
        ReadOnlySpan<ushort> classOf = _pack.Automaton.ClassOf;
        int count = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].IsVisible)
            {
                _tokenOf[count] = i;
                _classes[count++] = classOf[tokens[i].WordId];
            }
        }

        VisibleCount = count;
        ReadWords();
        FindCandidates();
        _pack.Automaton.Find(_classes.AsSpan(0, count), this);
    }

    /// <summary>Whether pattern <paramref name="program"/> is a candidate.</summary>
    public bool IsCandidate(int program) => ((_candidates[program >> 6] >> (program & 63)) & 1) != 0;

    /// <summary>The places of the words of a set.</summary>
    public ulong WordsOf(int set)
    {
        ref Found found = ref _words[set];
        if (found.Sentence != Sentence)
        {
            int column = set >> 6, bit = set & 63;
            ulong places = 0;
            for (int i = 0; i < VisibleCount; i++)
            {
                places |= ((_rows[i][column] >> bit) & 1) << i;
            }

            found = new Found(Sentence, places);
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
        }
    }

    private void ReadWords()
    {
        Array.Clear(_present);
        ref ulong present = ref _present[0];
        for (int i = 0; i < VisibleCount; i++)
        {
            ulong[] row = _rows[i] = _pack.WordSets[_classes[i]];
            ref ulong words = ref row[0];
            for (nuint w = 0; w < (nuint)_present.Length; w += 2)
            {
                (Vector128.LoadUnsafe(ref present, w) | Vector128.LoadUnsafe(ref words, w)).StoreUnsafe(ref present, w);
            }
        }
    }

    // The programs that wait for some word of the sentence and find words of the rarest other sets they need there too.
    private void FindCandidates()
    {
        Array.Clear(_candidates);
        foreach (int program in _table.Always)
        {
            _candidates[program >> 6] |= 1UL << (program & 63);
        }

        ReadOnlySpan<int> starts = _table.WaitStarts;
        ReadOnlySpan<ProgramWait> waits = _table.Waits;
        for (int w = 0; w < _present.Length; w++)
        {
            for (ulong sets = _present[w] & _awaited[w]; sets != 0; sets &= sets - 1)
            {
                int set = (w << 6) | BitOperations.TrailingZeroCount(sets);
                foreach (ref readonly ProgramWait wait in waits[starts[set]..starts[set + 1]])
                {
                    // Without a branch, because nobody could guess it.
                    ulong comes = (_present[wait.First >> 6] >> (wait.First & 63)) & (_present[wait.Second >> 6] >> (wait.Second & 63)) & 1;
                    _candidates[wait.Program >> 6] |= comes << (wait.Program & 63);
                }
            }
        }
    }

    /// <summary>Places, and the sentence they were found in.</summary>
    private readonly record struct Found(int Sentence, ulong Places);
}
