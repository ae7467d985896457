using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Matching;

/// <summary>Writes a compiled pack as bytes that <see cref="PackReader"/> reads back in a few milliseconds.</summary>
internal sealed class PackWriter : IDisposable
{
    /// <summary>Numbers in which a step is written.</summary>
    public const int NumbersOfStep = 4;

    private readonly BinaryWriter _writer;

    public PackWriter(Stream output) => _writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);

    public void Dispose() => _writer.Dispose();

    public void Write(CompiledPack pack, ReadOnlySpan<byte> stamp)
    {
        _writer.Write(PackReader.Magic);
        WriteArray(stamp);
        _writer.Write(pack.Vocabulary.Letters);
        WriteArray(pack.Vocabulary.Starts);
        WriteArray<int>(pack.EverydayWords);
        WriteTables(pack.Automaton);
        WritePrograms(pack.Programs);
        WritePack(pack.Pack);
    }

    private void WriteTables(AutomatonTables tables)
    {
        WriteArray<ushort>(tables.ClassOf);
        _writer.Write(tables.ClassCount);
        WriteLists(tables.NodeClasses);
        WriteLists(tables.NodeChildren);
        WriteLists(tables.NodeOutputs);
        WriteLists(tables.RootNodes);
    }

    private void WritePrograms(ProgramTable table)
    {
        WriteArray<int>([.. table.Steps.Zip(table.Sources, NumbersOf).SelectMany(numbers => numbers)]);
        WriteArray<int>([.. table.Lexicons.SelectMany(slots => new[] { slots.First, slots.Min, slots.Max, slots.Words })]);
        WriteArray<int>(table.Sets.Classes.Starts);
        WriteArray<ushort>(table.Sets.Classes.Items);
        _writer.Write(table.Sets.RowCount);
        WriteWaits(table.Gates.BySet);
        WriteWaits(table.Gates.BySlot);
        WriteArray<int>(table.Gates.Always);
        _writer.Write(table.SlotCount);
        _writer.Write(table.BeforeFirst);
        _writer.Write(table.KindFirst);
        _writer.Write(table.RuleFirst);
        _writer.Write(table.ContextFirst);
        _writer.Write(table.QuestionFirst);
        _writer.Write(table.AfterCount);
        _writer.Write(table.Programs.Length);
        foreach (PatternProgram program in table.Programs)
        {
            _writer.Write((byte)program.Role);
            _writer.Write7BitEncodedInt(program.Owner);
            _writer.Write7BitEncodedInt(program.Ordinal);
            _writer.Write7BitEncodedInt(program.EndStep - program.FirstStep);
            _writer.Write7BitEncodedInt(program.After + 1);
            _writer.Write(program.Source.Text);
        }
    }

    private static int[] NumbersOf(PatternStep step, StepSource source) =>
    [
        (int)step.Kind | (step.Length << 8) | (step.IsRequired ? 1 << 16 : 0), step.Target, step.Next, source.Start | (source.End << 16),
    ];

    private void WritePack(RulePack pack)
    {
        _writer.Write(pack.Name);
        _writer.Write(pack.Version);
        WriteEach(pack.Rules, WriteRule);
        WriteEach(pack.Context.Statuses, WriteStatus);
        WriteEach(pack.Grades, grade =>
        {
            _writer.Write(grade.Id);
            _writer.Write(grade.Traced);
        });
        WriteEach(pack.Kinds, WriteKind);
        WriteScore(pack.Score);
    }

    private void WriteRule(Rule rule)
    {
        _writer.Write(rule.Id);
        _writer.Write((byte)rule.Kind);
        foreach (string text in new[] { rule.Title, rule.Why, rule.Advice, rule.Question, rule.Source, rule.Path })
        {
            _writer.Write(text);
        }

        WriteEach(rule.Guide, _writer.Write);
        _writer.Write((byte)rule.Severity);
        _writer.Write((byte)rule.Threshold);
        WriteEach(rule.YieldsTo, _writer.Write);
        WriteEach(rule.Context, entry =>
        {
            _writer.Write(entry.Status);
            _writer.Write((byte)entry.Effect);
        });
    }

    private void WriteStatus(ContextStatus status)
    {
        _writer.Write(status.Id);
        _writer.Write(status.Says);
        _writer.Write((byte)status.Signals);
        _writer.Write((byte)status.Warnings);
        _writer.Write((byte)status.Condition);
        _writer.Write(status.IsPlan);
        WriteEach(status.Lifts, _writer.Write);
        WriteEach(status.Triggers, trigger =>
        {
            _writer.Write((byte)trigger.Direction);
            _writer.Write((byte)trigger.Reach);
        });
    }

    private void WriteKind(AnswerKind kind)
    {
        _writer.Write(kind.Id);
        _writer.Write(kind.Title);
        _writer.Write(kind.PlansCount);
        _writer.Write(kind.MostWords);
        WriteEach(kind.Covers, topic => _writer.Write(topic.Id));
        WriteEach(kind.Expects, expectation =>
        {
            _writer.Write(expectation.Signal);
            _writer.Write((byte)expectation.Points);
            _writer.Write(expectation.IsRequired);
        });
    }

    private void WriteScore(ScoreRules score)
    {
        WriteArray(score.GradePercent.AsSpan());
        WriteArray(score.WarningPoints.AsSpan());
        foreach (int number in new[] { score.AgainPercent, score.OtherSignalPoints, score.WarningAgainPercent, score.WarningMostTimes })
        {
            _writer.Write(number);
        }

        WriteEach(score.Bands, band =>
        {
            _writer.Write((byte)band.Rating);
            _writer.Write((byte)band.From);
            _writer.Write(band.Name);
        });
    }

    private void WriteWaits(WaitLists waits)
    {
        WriteArray<int>(waits.Starts);
        WriteArray<ushort>([.. waits.Items.SelectMany(wait => new[] { wait.Program, wait.First, wait.Second })]);
    }

    private void WriteEach<T>(ImmutableArray<T> items, Action<T> write)
    {
        _writer.Write7BitEncodedInt(items.Length);
        foreach (T item in items)
        {
            write(item);
        }
    }

    private void WriteLists(IntLists lists)
    {
        WriteArray<int>(lists.Starts);
        WriteArray<int>(lists.Items);
    }

    private void WriteArray<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        _writer.Write(items.Length);
        _writer.Write(MemoryMarshal.AsBytes(items));
    }
}
