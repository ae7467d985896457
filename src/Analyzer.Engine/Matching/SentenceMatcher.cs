using System.Numerics;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>Finds the matches of all patterns of a pack, one sentence after the other.</summary>
/// <remarks>
/// The automaton fills slots with the places of words and phrases; patterns whose rarest part was found are then swept once,
/// all places of the sentence at a time in the bits of one number. Holds the scratch memory of one text: not thread-safe.
/// </remarks>
internal sealed class SentenceMatcher
{
    private readonly CompiledPack _pack;
    private readonly ProgramTable _table;
    private readonly ProgramHead[] _heads;
    private readonly SlotBits _finds;
    private readonly ushort[] _classes = new ushort[SentenceSplitter.MaxVisibleTokens];
    private readonly int[] _tokenOf = new int[SentenceSplitter.MaxVisibleTokens];
    private readonly ulong[] _candidates;
    private readonly ulong[] _masks;
    private readonly ulong[] _pulled;
    private readonly int[] _pulledIn;       // the sentence for which a pulled slot was looked up last
    private readonly GrowingList<PatternMatch> _matches = new();
    private readonly GrowingList<PatternMatch> _contextMatches = new();
    private bool[] _before;
    private bool[] _now;
    private int _sentence;
    private int _waited;                    // filled slots whose waiting programs are candidates already

    public SentenceMatcher(CompiledPack pack)
    {
        _pack = pack;
        _table = pack.Programs;
        _heads = new ProgramHead[_table.Programs.Length];
        for (int i = 0; i < _heads.Length; i++)
        {
            PatternProgram program = _table.Programs[i];
            _heads[i] = new ProgramHead(program.FirstStep, (short)(program.EndStep - program.FirstStep), (short)program.After, program.Role);
        }

        _finds = new SlotBits(_table.SlotCount, _table.Lexicons);
        _pulled = new ulong[_table.SlotCount];
        _pulledIn = new int[_table.SlotCount];
        _candidates = new ulong[(_table.Programs.Length + 63) / 64];
        _masks = new ulong[_table.LongestProgram];
        _before = new bool[_table.AfterCount];
        _now = new bool[_table.AfterCount];
    }

    /// <summary>The matches of rules and kinds in the current sentence, by program and then by place.</summary>
    public ReadOnlySpan<PatternMatch> Matches => _matches.Items;

    /// <summary>The matches of context and grades in the current sentence once <see cref="MatchContext"/> has looked for them.</summary>
    public ReadOnlySpan<PatternMatch> ContextMatches => _contextMatches.Items;

    /// <summary>Number of visible tokens of the current sentence.</summary>
    public int VisibleCount { get; private set; }

    /// <summary>For each visible token of the current sentence, its index among all tokens.</summary>
    public ReadOnlySpan<int> TokenOf => _tokenOf.AsSpan(0, VisibleCount);

    /// <summary>Forgets the sentence before, as at the start of a text.</summary>
    public void StartText() => Array.Clear(_now);

    /// <summary>Finds what the patterns of rules and kinds match in <paramref name="sentence"/>.</summary>
    public void Match(ReadOnlySpan<Token> tokens, Sentence sentence) => Match(tokens, sentence, _table.LexiconEnd, _table.ContextFirst);

    /// <summary>Finds what the patterns of context and grades match in the current sentence.</summary>
    public void MatchContext() => RunCandidates(_table.ContextFirst, _table.QuestionFirst, _contextMatches);

    /// <summary>Finds what the patterns of questions match in <paramref name="sentence"/>.</summary>
    public void MatchQuestion(ReadOnlySpan<Token> tokens, Sentence sentence) =>
        Match(tokens, sentence, _table.QuestionFirst, _table.Programs.Length);

    private void Match(ReadOnlySpan<Token> tokens, Sentence sentence, int firstProgram, int endProgram)
    {
        Read(tokens, sentence);
        _finds.Clear();
        _matches.Clear();
        _contextMatches.Clear();
        (_before, _now) = (_now, _before);
        Array.Clear(_now);
        Array.Clear(_candidates);
        _waited = 0;
        _sentence++;
        _pack.Automaton.Find(_classes.AsSpan(0, VisibleCount), _finds);
        foreach (int program in _table.Always)
        {
            _candidates[program >> 6] |= 1UL << (program & 63);
        }

        RunCandidates(0, _table.LexiconEnd, _matches);
        RunCandidates(firstProgram, endProgram, _matches);
    }

    private void Read(ReadOnlySpan<Token> tokens, Sentence sentence)
    {
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
    }

    private void RunCandidates(int first, int end, GrowingList<PatternMatch> matches)
    {
        AddWaiting();
        for (int word = first >> 6; word <= (end - 1) >> 6 && end > first; word++)
        {
            ulong done = word == first >> 6 ? (1UL << (first & 63)) - 1 : 0;
            while ((_candidates[word] & ~done) != 0)
            {
                int bit = BitOperations.TrailingZeroCount(_candidates[word] & ~done);
                int program = (word << 6) | bit;
                if (program >= end)
                {
                    return;
                }

                done |= (2UL << bit) - 1;
                Run(program, matches);
            }
        }
    }

    // Slots that were filled since the last call bring their programs; those of lexicons always stand later in the order.
    private void AddWaiting()
    {
        ReadOnlySpan<int> filled = _finds.Filled;
        for (; _waited < filled.Length; _waited++)
        {
            _finds.NoteLexicon(filled[_waited]);
            foreach (int program in _table.Waiting[filled[_waited]])
            {
                _candidates[program >> 6] |= 1UL << (program & 63);
            }
        }
    }

    private void Run(int number, GrowingList<PatternMatch> matches)
    {
        ProgramHead head = _heads[number];
        if (head.After >= 0 && !_before[head.After])
        {
            return;
        }

        ReadOnlySpan<PatternStep> steps = _table.Steps.AsSpan(head.FirstStep, head.StepCount);
        ulong starts = Sweep(steps);
        if (starts == 0)
        {
            return;
        }

        switch (head.Role)
        {
            case ProgramRole.After:
                _now[_table.Programs[number].Owner] = true;
                break;
            case ProgramRole.LexiconEntry:
                FillLexicon(steps, starts, _table.Lexicons[_table.Programs[number].Owner]);
                AddWaiting();
                break;
            default:
                AddMatches(number, steps, starts, matches);
                break;
        }
    }

    /// <summary>For each step, from the pattern's end to its start, the places from which the rest of the pattern matches.</summary>
    /// <returns>The places at which the whole pattern matches.</returns>
    private ulong Sweep(ReadOnlySpan<PatternStep> steps)
    {
        Span<ulong> masks = _masks.AsSpan(0, steps.Length);
        ulong all = (2UL << VisibleCount) - 1;
        for (int i = 0; i < steps.Length; i++)
        {
            ref readonly PatternStep step = ref steps[i];
            ulong mask = step.Kind switch
            {
                StepKind.Atom => BitsOf(step.Target) & (masks[step.Next] >> step.Length),
                StepKind.Lexicon => LexiconMask(step.Target, masks[step.Next]),
                StepKind.Gap => Smear(masks[step.Next], step.Length),
                StepKind.Fork => masks[step.Target] | masks[step.Next],
                StepKind.Start => masks[step.Next] & 1,
                StepKind.End => masks[step.Next] & (1UL << VisibleCount),
                _ => all,
            };
            if (mask == 0 && step.IsRequired)
            {
                return 0;
            }

            masks[i] = mask;
        }

        return masks[^1];
    }

    private ulong BitsOf(int slot)
    {
        if (_table.Pulled[slot] is not ulong[] classBits)
        {
            return _finds[slot];
        }

        if (_pulledIn[slot] != _sentence)
        {
            ulong bits = 0;
            for (int i = 0; i < VisibleCount; i++)
            {
                int tokenClass = _classes[i];
                bits |= ((classBits[tokenClass >> 6] >> (tokenClass & 63)) & 1) << i;
            }

            _pulledIn[slot] = _sentence;
            _pulled[slot] = bits;
        }

        return _pulled[slot];
    }

    private ulong LexiconMask(int number, ulong next)
    {
        ref readonly LexiconSlots lexicon = ref _table.Lexicons[number];
        ulong mask = 0;
        for (ulong lengths = _finds.LengthsOf(number); lengths != 0; lengths &= lengths - 1)
        {
            int length = BitOperations.TrailingZeroCount(lengths);
            mask |= _finds[lexicon.SlotOf(length)] & (next >> length);
        }

        return mask;
    }

    // Every place from which a set place lies at most "reach" places ahead.
    private static ulong Smear(ulong mask, int reach)
    {
        int done = 0;
        while (done < reach)
        {
            int shift = Math.Min(done + 1, reach - done);
            mask |= mask >> shift;
            done += shift;
        }

        return mask;
    }

    private void AddMatches(int program, ReadOnlySpan<PatternStep> steps, ulong starts, GrowingList<PatternMatch> matches)
    {
        while (starts != 0)
        {
            int start = BitOperations.TrailingZeroCount(starts);
            int end = EndOf(steps, start);
            matches.Add(new PatternMatch(program, start, end));
            starts &= ~((1UL << end) - 1);
        }
    }

    /// <summary>Where the preferred match from <paramref name="start"/> ends: shortest gaps, longest entries, optional parts taken.</summary>
    /// <remarks>The masks of the sweep tell at each step which way leads to the end, so there is nothing to try and take back.</remarks>
    private int EndOf(ReadOnlySpan<PatternStep> steps, int start)
    {
        int place = start;
        int i = steps.Length - 1;
        while (steps[i].Kind != StepKind.Accept)
        {
            PatternStep step = steps[i];
            switch (step.Kind)
            {
                case StepKind.Atom:
                    place += step.Length;
                    i = step.Next;
                    break;
                case StepKind.Gap:
                    place += BitOperations.TrailingZeroCount(_masks[step.Next] >> place);
                    i = step.Next;
                    break;
                case StepKind.Fork:
                    i = ((_masks[step.Target] >> place) & 1) != 0 ? step.Target : step.Next;
                    break;
                case StepKind.Lexicon:
                    place += LongestEntry(_table.Lexicons[step.Target], place, _masks[step.Next]);
                    i = step.Next;
                    break;
                default:
                    i = step.Next;
                    break;
            }
        }

        return place;
    }

    private int LongestEntry(LexiconSlots lexicon, int place, ulong next)
    {
        int length = lexicon.Max;
        while (((_finds[lexicon.SlotOf(length)] >> place) & (next >> (place + length)) & 1) == 0)
        {
            length--;
        }

        return length;
    }

    /// <summary>How far pattern <paramref name="number"/> got in the current sentence, or null when not even its first part matched.</summary>
    public PartialMatch? Nearest(int number)
    {
        PatternProgram program = _table.Programs[number];
        ReadOnlySpan<PatternStep> steps = _table.StepsOf(program);
        Span<ulong> reached = stackalloc ulong[steps.Length];
        PartialMatch? nearest = null;
        Array.Fill(_masks, ulong.MaxValue);    // nothing is known to fail: every step goes as far as it can
        int all = CountParts(steps);
        for (int start = 0; start < VisibleCount; start++)
        {
            reached.Clear();
            reached[^1] = 1UL << start;
            int furthest = steps.Length - 1;
            for (int i = steps.Length - 1; i > 0; i--)
            {
                ulong places = reached[i] & ((2UL << VisibleCount) - 1) & PlacesOf(steps[i]);
                if (places != 0)
                {
                    Advance(steps[i], places, reached);
                    furthest = Math.Min(furthest, steps[i].Next);
                }
            }

            int parts = all - CountParts(steps[..(furthest + 1)]);
            if (parts > 0 && parts < all && (nearest is null || parts > nearest.Value.Parts))
            {
                int end = BitOperations.TrailingZeroCount(reached[furthest]);
                PatternStep stopped = steps[furthest];
                nearest = new PartialMatch(number, start, Math.Max(end, start + 1), parts, all, program.Source.Text[stopped.SourceStart..stopped.SourceEnd]);
            }
        }

        return nearest;
    }

    private static int CountParts(ReadOnlySpan<PatternStep> steps)
    {
        int count = 0;
        foreach (PatternStep step in steps)
        {
            count += step.IsRequired && step.Kind is StepKind.Atom or StepKind.Lexicon ? 1 : 0;
        }

        return count;
    }

    private ulong PlacesOf(PatternStep step) => step.Kind switch
    {
        StepKind.Atom => BitsOf(step.Target),
        StepKind.Start => 1,
        StepKind.End => 1UL << VisibleCount,
        _ => ulong.MaxValue,
    };

    // All ends from each start, because a lexicon entry may be continued by the pattern that uses it.
    private void FillLexicon(ReadOnlySpan<PatternStep> steps, ulong starts, LexiconSlots lexicon)
    {
        Span<ulong> reached = stackalloc ulong[steps.Length];
        for (; starts != 0; starts &= starts - 1)
        {
            int start = BitOperations.TrailingZeroCount(starts);
            reached.Clear();
            reached[^1] = 1UL << start;
            for (int i = steps.Length - 1; i > 0; i--)
            {
                Advance(steps[i], reached[i] & _masks[i], reached);
            }

            for (ulong ends = reached[0]; ends != 0; ends &= ends - 1)
            {
                _finds.Set(lexicon.SlotOf(BitOperations.TrailingZeroCount(ends) - start), start);
            }
        }
    }

    private void Advance(PatternStep step, ulong places, Span<ulong> reached)
    {
        switch (step.Kind)
        {
            case StepKind.Atom:
                reached[step.Next] |= places << step.Length;
                break;
            case StepKind.Gap:
                for (int i = 0; i <= step.Length; i++)
                {
                    reached[step.Next] |= places << i;
                }

                reached[step.Next] &= _masks[step.Next];
                break;
            case StepKind.Fork:
                reached[step.Target] |= places & _masks[step.Target];
                reached[step.Next] |= places & _masks[step.Next];
                break;
            case StepKind.Lexicon:
                LexiconSlots lexicon = _table.Lexicons[step.Target];
                for (ulong lengths = _finds.LengthsOf(step.Target); lengths != 0; lengths &= lengths - 1)
                {
                    int length = BitOperations.TrailingZeroCount(lengths);
                    reached[step.Next] |= (places & _finds[lexicon.SlotOf(length)]) << length;
                }

                reached[step.Next] &= _masks[step.Next];
                break;
            default:
                reached[step.Next] |= places;
                break;
        }
    }
}
