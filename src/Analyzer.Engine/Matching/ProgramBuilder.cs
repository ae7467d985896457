using System.Diagnostics;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;

namespace Analyzer.Engine.Matching;

/// <summary>Turns the tree of one pattern into steps, last step of the match first.</summary>
/// <remarks>Used while compiling only; the pattern has passed <see cref="PackChecker"/>.</remarks>
internal sealed class ProgramBuilder(
    List<PatternStep> steps, List<StepSource> sources, SlotTable slots, LabelTable labelTable, LabelReader labels, IReadOnlyDictionary<string, LexiconInfo> lexicons)
{
    private int _first;

    /// <summary>Appends the steps of <paramref name="root"/>.</summary>
    public void Build(PatternNode root)
    {
        _first = steps.Count;
        Add(StepKind.Accept, true, 0, 0, 0, root.Span);
        int start = Compile(root, 0, required: true);
        Debug.Assert(start == steps.Count - 1 - _first, "a match is read off the last step");
    }

    private int Compile(PatternNode node, int next, bool required)
    {
        if (labels.TryRead(node, out int label))
        {
            return AddRun([label], node.Span, next, required);
        }

        switch (node)
        {
            case PatternNode.Sequence sequence:
                return CompileSequence(sequence, next, required);
            case PatternNode.Choice choice:
                return CompileChoice(choice, next, required);
            case PatternNode.Maybe maybe:
                return Add(StepKind.Fork, required, 0, Compile(maybe.Item, next, required: false), next, node.Span);
            case PatternNode.Gap gap:
                return Add(StepKind.Gap, required, gap.Max, 0, next, node.Span);
            case PatternNode.SentenceStart:
                return Add(StepKind.Start, required, 0, 0, next, node.Span);
            case PatternNode.SentenceEnd:
                return Add(StepKind.End, required, 0, 0, next, node.Span);
            case PatternNode.Reference reference:
                return Add(StepKind.Lexicon, required, 0, lexicons[reference.Name].Number, next, node.Span);
            default:
                throw new InvalidOperationException($"no steps for {node.GetType().Name}");
        }
    }

    // Neighbouring single tokens become one run for the automaton, unless one of them takes nearly any word.
    private int CompileSequence(PatternNode.Sequence sequence, int next, bool required)
    {
        List<PatternNode> items = Flatten(sequence);
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (!labels.TryRead(items[i], out int label))
            {
                next = Compile(items[i], next, required);
                continue;
            }

            var run = new List<int> { label };
            int first = i;
            while (first > 0 && !labelTable.IsWide(run[0]) && labels.TryRead(items[first - 1], out int before) && !labelTable.IsWide(before))
            {
                run.Insert(0, before);
                first--;
            }

            next = AddRun([.. run], new TextSpan(items[first].Span.Start, items[i].Span.End), next, required);
            i = first;
        }

        return next;
    }

    // Neighbouring options that are single tokens become one label; the order among the others is kept.
    private int CompileChoice(PatternNode.Choice choice, int next, bool required)
    {
        var options = new List<PatternNode>();
        foreach (PatternNode option in choice.Options)
        {
            if (options.Count > 0 && labels.TryRead(option, out _) && labels.TryRead(options[^1], out _))
            {
                options[^1] = new PatternNode.Choice([options[^1], option], new TextSpan(options[^1].Span.Start, option.Span.End));
            }
            else
            {
                options.Add(option);
            }
        }

        int step = Compile(options[^1], next, required: false);
        for (int i = options.Count - 2; i >= 0; i--)
        {
            step = Add(StepKind.Fork, required && i == 0, 0, Compile(options[i], next, required: false), step, choice.Span);
        }

        return step;
    }

    private int AddRun(int[] run, TextSpan span, int next, bool required)
    {
        return run.Length == 1
            ? Add(StepKind.Word, required, 1, slots.SetOf(run[0]), next, span)
            : Add(StepKind.Run, required, run.Length, slots.SlotOf(run), next, span);
    }

    private int Add(StepKind kind, bool required, int length, int target, int next, TextSpan span)
    {
        steps.Add(new PatternStep(kind, required, (byte)length, (ushort)next, (ushort)target));
        sources.Add(new StepSource((ushort)span.Start, (ushort)span.End));
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
