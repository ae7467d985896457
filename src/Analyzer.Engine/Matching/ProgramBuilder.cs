using System.Collections.Immutable;
using System.Diagnostics;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;

namespace Analyzer.Engine.Matching;

/// <summary>Turns the tree of one pattern into steps, last step of the match first.</summary>
/// <remarks>Used while compiling only; the pattern has passed <see cref="PackChecker"/>.</remarks>
internal sealed class ProgramBuilder(
    List<PatternStep> steps, SlotTable slots, LabelReader labels, IReadOnlyDictionary<string, LexiconInfo> lexicons)
{
    private int _first;

    /// <summary>Appends the steps of <paramref name="root"/> and tells what to wait for before running them.</summary>
    public KeySlots Build(PatternNode root)
    {
        _first = steps.Count;
        steps.Add(new PatternStep(StepKind.Accept, true, 0, 0, 0, 0, 0));
        (int start, KeySlots key) = Compile(root, 0, required: true);
        Debug.Assert(start == steps.Count - 1 - _first, "a match is read off the last step");
        return key;
    }

    private (int Step, KeySlots Key) Compile(PatternNode node, int next, bool required)
    {
        if (labels.TryRead(node, out int label))
        {
            return CompileRun([label], node.Span, next, required);
        }

        switch (node)
        {
            case PatternNode.Sequence sequence:
                return CompileSequence(sequence, next, required);
            case PatternNode.Choice choice:
                return CompileChoice(choice, next, required);
            case PatternNode.Maybe maybe:
                (int item, _) = Compile(maybe.Item, next, required: false);
                return (Add(StepKind.Fork, required, 0, item, next, node.Span), KeySlots.None);
            case PatternNode.Gap gap:
                return (Add(StepKind.Gap, required, gap.Max, 0, next, node.Span), KeySlots.None);
            case PatternNode.SentenceStart:
                return (Add(StepKind.Start, required, 0, 0, next, node.Span), KeySlots.None);
            case PatternNode.SentenceEnd:
                return (Add(StepKind.End, required, 0, 0, next, node.Span), KeySlots.None);
            case PatternNode.Reference reference:
                LexiconInfo lexicon = lexicons[reference.Name];
                int step = Add(StepKind.Lexicon, required, 0, lexicon.Number, next, node.Span);
                ImmutableArray<int> keys = [.. Enumerable.Range(lexicon.Slots.First, lexicon.Slots.Count)];
                return (step, lexicon.Frequency == long.MaxValue ? KeySlots.None : new KeySlots(keys, lexicon.Frequency));
            default:
                throw new InvalidOperationException($"no steps for {node.GetType().Name}");
        }
    }

    // Neighbouring single tokens become one run for the automaton, unless one of them takes nearly any word.
    private (int Step, KeySlots Key) CompileSequence(PatternNode.Sequence sequence, int next, bool required)
    {
        List<PatternNode> items = Flatten(sequence);
        KeySlots key = KeySlots.None;
        for (int i = items.Count - 1; i >= 0; i--)
        {
            KeySlots itemKey;
            if (labels.TryRead(items[i], out int label))
            {
                var run = new List<int> { label };
                int first = i;
                while (first > 0 && !slots.IsWide(run[0]) && labels.TryRead(items[first - 1], out int before) && !slots.IsWide(before))
                {
                    run.Insert(0, before);
                    first--;
                }

                var span = new TextSpan(items[first].Span.Start, items[i].Span.End);
                (next, itemKey) = CompileRun([.. run], span, next, required);
                i = first;
            }
            else
            {
                (next, itemKey) = Compile(items[i], next, required);
            }

            key = KeySlots.Either(key, itemKey);
        }

        return (next, key);
    }

    // Neighbouring options that are single tokens become one label; the order among the others is kept.
    private (int Step, KeySlots Key) CompileChoice(PatternNode.Choice choice, int next, bool required)
    {
        var options = new List<PatternNode>();
        foreach (PatternNode option in choice.Options)
        {
            if (options.Count > 0 && labels.TryRead(option, out _) && labels.TryRead(options[^1], out _))
            {
                var span = new TextSpan(options[^1].Span.Start, option.Span.End);
                options[^1] = new PatternNode.Choice([options[^1], option], span);
            }
            else
            {
                options.Add(option);
            }
        }

        (int step, KeySlots key) = Compile(options[^1], next, required: false);
        for (int i = options.Count - 2; i >= 0; i--)
        {
            (int option, KeySlots optionKey) = Compile(options[i], next, required: false);
            step = Add(StepKind.Fork, required && i == 0, 0, option, step, choice.Span);
            key = KeySlots.Both(key, optionKey);
        }

        return (step, key);
    }

    private (int Step, KeySlots Key) CompileRun(int[] run, TextSpan span, int next, bool required)
    {
        int slot = slots.SlotOf(run);
        return (Add(StepKind.Atom, required, run.Length, slot, next, span), slots.KeyOf(run, slot));
    }

    private int Add(StepKind kind, bool required, int length, int target, int next, TextSpan span)
    {
        steps.Add(new PatternStep(kind, required, (byte)length, target, next, (ushort)span.Start, (ushort)span.End));
        return steps.Count - 1 - _first;
    }

    private static List<PatternNode> Flatten(PatternNode.Sequence sequence)
    {
        var items = new List<PatternNode>();
        foreach (PatternNode item in sequence.Items)
        {
            if (item is PatternNode.Sequence inner)
            {
                items.AddRange(Flatten(inner));
            }
            else
            {
                items.Add(item);
            }
        }

        return items;
    }
}
