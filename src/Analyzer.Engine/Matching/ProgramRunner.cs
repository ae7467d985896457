using System.Numerics;
using Analyzer.Engine.Text;

namespace Analyzer.Engine.Matching;

/// <summary>Runs pattern programs over the current sentence, all its places at a time in the bits of one number.</summary>
/// <remarks>Holds the scratch memory of one text: not thread-safe.</remarks>
internal sealed class ProgramRunner
{
    // Lexicons refer to lexicons; a sweep may have to wait for one more sweep at each level.
    private const int MostNested = 48;

    private readonly ProgramTable _table;
    private readonly SentenceFinds _finds;
    private readonly ulong[] _masks;        // of the sweeps under way, one behind the other
    private readonly int[] _completeIn;     // lexicon -> the sentence for which it was completed last

    public ProgramRunner(ProgramTable table, SentenceFinds finds)
    {
        _table = table;
        _finds = finds;
        _masks = new ulong[table.LongestProgram * MostNested];
        _completeIn = new int[table.Lexicons.Length];
    }

    /// <summary>Whether what the pattern cannot match without is there; asked first, because it is quick and the sentence often lacks it.</summary>
    public bool CanMatch(in ProgramHead head) => CanMatch(head, 0);

    /// <summary>Whether the pattern matches the sentence anywhere.</summary>
    public bool Matches(int number) => CanMatch(_table.Heads[number]) && Sweep(StepsOf(number), 0) != 0;

    /// <summary>Appends the matches of a pattern to <paramref name="matches"/>, leftmost first, none overlapping the one before.</summary>
    public void Find(int number, GrowingList<PatternMatch> matches)
    {
        ReadOnlySpan<PatternStep> steps = StepsOf(number);
        ulong starts = Sweep(steps, 0);
        while (starts != 0)
        {
            int start = BitOperations.TrailingZeroCount(starts);
            int end = EndOf(steps, start);
            matches.Add(new PatternMatch(number, start, end));
            starts &= ~((1UL << end) - 1);
        }
    }

    /// <summary>How far a pattern gets in the sentence, or null when not even its first part matches.</summary>
    public PartialMatch? Nearest(int number)
    {
        ReadOnlySpan<PatternStep> steps = StepsOf(number);
        Span<ulong> reached = stackalloc ulong[steps.Length];
        Span<ulong> open = stackalloc ulong[steps.Length];
        open.Fill(ulong.MaxValue);    // nothing is known to fail: every step goes as far as it can
        PartialMatch? nearest = null;
        int all = CountParts(steps);
        for (int start = 0; start < _finds.VisibleCount; start++)
        {
            reached.Clear();
            reached[^1] = 1UL << start;
            int furthest = steps.Length - 1;
            for (int i = steps.Length - 1; i > 0; i--)
            {
                ulong places = reached[i] & ((2UL << _finds.VisibleCount) - 1) & PlacesOf(steps[i]);
                if (places != 0)
                {
                    Advance(steps[i], places, reached, open);
                    furthest = Math.Min(furthest, steps[i].Next);
                }
            }

            int parts = all - CountParts(steps[..(furthest + 1)]);
            if (parts > 0 && parts < all && (nearest is null || parts > nearest.Value.Parts))
            {
                PatternProgram program = _table.Programs[number];
                StepSource stopped = _table.Sources[program.FirstStep + furthest];
                int end = Math.Max(BitOperations.TrailingZeroCount(reached[furthest]), start + 1);
                nearest = new PartialMatch(number, start, end, parts, all, program.Source.Text[stopped.Start..stopped.End]);
            }
        }

        return nearest;
    }

    private ReadOnlySpan<PatternStep> StepsOf(int program) =>
        _table.Steps.AsSpan(_table.Heads[program].FirstStep, _table.Heads[program].StepCount);

    /// <summary>For each step, from the pattern's end to its start, the places from which the rest of the pattern matches.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="at">Where the masks of the steps go; those of sweeps that this one has to wait for go behind them.</param>
    /// <returns>The places at which the whole pattern matches.</returns>
    private ulong Sweep(ReadOnlySpan<PatternStep> steps, int at)
    {
        Span<ulong> masks = _masks.AsSpan(at, steps.Length);
        masks[0] = (2UL << _finds.VisibleCount) - 1;
        for (int i = 1; i < steps.Length; i++)
        {
            ref readonly PatternStep step = ref steps[i];
            ulong next = masks[step.Next];
            ulong mask;
            switch (step.Kind)
            {
                case StepKind.Word:
                    mask = _finds.WordsOf(step.Target) & (next >> 1);
                    break;
                case StepKind.Run:
                    mask = _finds.StartsOf(step.Target) & (next >> step.Length);
                    break;
                case StepKind.Lexicon:
                    Complete(step.Target, at + steps.Length);
                    mask = EntriesBefore(step.Target, next);
                    break;
                case StepKind.Gap:
                    mask = Smear(next, step.Length);
                    break;
                case StepKind.Fork:
                    mask = masks[step.Target] | next;
                    break;
                case StepKind.Start:
                    mask = next & 1;
                    break;
                default:
                    mask = next & (1UL << _finds.VisibleCount);
                    break;
            }

            if (mask == 0 && step.IsRequired)
            {
                return 0;
            }

            masks[i] = mask;
        }

        return masks[^1];
    }

    private bool CanMatch(in ProgramHead head, int at) =>
        (head.Run < 0 || _finds.StartsOf(head.Run) != 0)
        && (head.Lexicon < 0 || HasEntries(head.Lexicon, at))
        && (head.OtherLexicon < 0 || HasEntries(head.OtherLexicon, at));

    private bool HasEntries(int lexicon, int at)
    {
        Complete(lexicon, at);
        return _finds.LengthsOf(lexicon) != 0;
    }

    // Finds the entries of a lexicon that the automaton has not found: single words, and entries that need a program.
    private void Complete(int lexicon, int at)
    {
        if (_completeIn[lexicon] == _finds.Sentence)
        {
            return;
        }

        _completeIn[lexicon] = _finds.Sentence;
        int words = _table.Lexicons[lexicon].Words;
        if (words >= 0 && _finds.WordsOf(words) is ulong places and not 0)
        {
            _finds.AddEntries(lexicon, 1, places);
        }

        // The entries of a lexicon are numbered one after the other.
        int first = _table.LexiconPrograms[lexicon], end = _table.LexiconPrograms[lexicon + 1];
        for (int program = _finds.NextCandidate(first, end); program < end; program = _finds.NextCandidate(program + 1, end))
        {
            if (CanMatch(_table.Heads[program], at))
            {
                ReadOnlySpan<PatternStep> steps = StepsOf(program);
                ulong starts = Sweep(steps, at);
                AddEntries(lexicon, steps, starts, _masks.AsSpan(at, steps.Length));
            }
        }
    }

    // All ends from each start, because a lexicon entry may be continued by the pattern that uses it.
    private void AddEntries(int lexicon, ReadOnlySpan<PatternStep> steps, ulong starts, ReadOnlySpan<ulong> masks)
    {
        Span<ulong> reached = stackalloc ulong[steps.Length];
        for (; starts != 0; starts &= starts - 1)
        {
            int start = BitOperations.TrailingZeroCount(starts);
            reached.Clear();
            reached[^1] = 1UL << start;
            for (int i = steps.Length - 1; i > 0; i--)
            {
                if (reached[i] != 0)
                {
                    Advance(steps[i], reached[i] & masks[i], reached, masks);
                }
            }

            for (ulong ends = reached[0]; ends != 0; ends &= ends - 1)
            {
                _finds.AddEntries(lexicon, BitOperations.TrailingZeroCount(ends) - start, 1UL << start);
            }
        }
    }

    private ulong EntriesBefore(int lexicon, ulong next)
    {
        LexiconSlots slots = _table.Lexicons[lexicon];
        ulong mask = 0;
        for (ulong lengths = _finds.LengthsOf(lexicon); lengths != 0; lengths &= lengths - 1)
        {
            int length = BitOperations.TrailingZeroCount(lengths);
            mask |= _finds.StartsOf(slots.SlotOf(length)) & (next >> length);
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

    /// <summary>Where the preferred match from <paramref name="start"/> ends: shortest gaps, longest entries, optional parts taken.</summary>
    /// <remarks>The masks of the sweep tell at each step which way leads to the end, so there is nothing to try and take back.</remarks>
    private int EndOf(ReadOnlySpan<PatternStep> steps, int start)
    {
        int place = start;
        int i = steps.Length - 1;
        while (i > 0)
        {
            PatternStep step = steps[i];
            switch (step.Kind)
            {
                case StepKind.Word or StepKind.Run:
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

    private int LongestEntry(LexiconSlots slots, int place, ulong next)
    {
        int length = slots.Max;
        while (((_finds.StartsOf(slots.SlotOf(length)) >> place) & (next >> (place + length)) & 1) == 0)
        {
            length--;
        }

        return length;
    }

    private void Advance(PatternStep step, ulong places, Span<ulong> reached, ReadOnlySpan<ulong> masks)
    {
        switch (step.Kind)
        {
            case StepKind.Word or StepKind.Run:
                reached[step.Next] |= places << step.Length;
                break;
            case StepKind.Gap:
                for (int i = 0; i <= step.Length; i++)
                {
                    reached[step.Next] |= (places << i) & masks[step.Next];
                }

                break;
            case StepKind.Fork:
                reached[step.Target] |= places & masks[step.Target];
                reached[step.Next] |= places & masks[step.Next];
                break;
            case StepKind.Lexicon:
                LexiconSlots slots = _table.Lexicons[step.Target];
                for (ulong lengths = _finds.LengthsOf(step.Target); lengths != 0; lengths &= lengths - 1)
                {
                    int length = BitOperations.TrailingZeroCount(lengths);
                    reached[step.Next] |= ((places & _finds.StartsOf(slots.SlotOf(length))) << length) & masks[step.Next];
                }

                break;
            default:
                reached[step.Next] |= places;
                break;
        }
    }

    private ulong PlacesOf(PatternStep step)
    {
        switch (step.Kind)
        {
            case StepKind.Word:
                return _finds.WordsOf(step.Target);
            case StepKind.Run:
                return _finds.StartsOf(step.Target);
            case StepKind.Lexicon:
                Complete(step.Target, 0);
                return ulong.MaxValue;
            case StepKind.Start:
                return 1;
            case StepKind.End:
                return 1UL << _finds.VisibleCount;
            default:
                return ulong.MaxValue;
        }
    }

    private static int CountParts(ReadOnlySpan<PatternStep> steps)
    {
        int count = 0;
        foreach (ref readonly PatternStep step in steps)
        {
            count += step.IsRequired && step.Kind is StepKind.Word or StepKind.Run or StepKind.Lexicon ? 1 : 0;
        }

        return count;
    }
}
