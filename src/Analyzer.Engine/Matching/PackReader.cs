using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>Reads what <see cref="PackWriter"/> wrote. Lexicons, examples and the trees of patterns are not in it.</summary>
internal sealed class PackReader(BinaryReader reader)
{
    /// <summary>The first bytes of a compiled pack: "AQPK" and the format's version, which counts up with every change.</summary>
    public const long Magic = 0x0001_4B50_5141;

    private PatternProgram[] _programs = [];

    /// <summary>Reads a compiled pack, or gives null when the bytes are none or bear another stamp.</summary>
    public CompiledPack? Read(ReadOnlySpan<byte> stamp)
    {
        if (reader.ReadInt64() != Magic || !stamp.SequenceEqual(reader.ReadBytes(reader.ReadInt32())))
        {
            return null;
        }

        var vocabulary = new Vocabulary(reader.ReadString(), ReadInts());
        int[] everydayWords = ReadInts();
        AutomatonTables tables = ReadTables();
        ProgramTable programs = ReadPrograms(tables.ClassCount);
        return new CompiledPack(ReadPack(), vocabulary, everydayWords, tables, programs);
    }

    private AutomatonTables ReadTables()
    {
        ushort[] classOf = ReadShorts();
        int classCount = reader.ReadInt32();
        return new AutomatonTables(classOf, classCount, ReadLists(), ReadLists(), ReadLists(), ReadLists());
    }

    private ProgramTable ReadPrograms(int classCount)
    {
        int[] stepNumbers = ReadInts();
        var steps = new PatternStep[stepNumbers.Length / PackWriter.NumbersOfStep];
        var sources = new StepSource[steps.Length];
        ReadSteps(stepNumbers, steps, sources);
        LexiconSlots[] lexicons = ReadLexicons();
        var sets = new WordSets(new ShortLists(ReadInts(), ReadShorts()), reader.ReadInt32(), classCount);
        var gates = new Gates(ReadWaits(), ReadWaits(), ReadInts(), sets, classCount);
        int slotCount = reader.ReadInt32();
        int beforeFirst = reader.ReadInt32(), kindFirst = reader.ReadInt32(), ruleFirst = reader.ReadInt32(), contextFirst = reader.ReadInt32(), questionFirst = reader.ReadInt32(), afterCount = reader.ReadInt32();
        _programs = new PatternProgram[reader.ReadInt32()];
        ReadProgramList();
        return new ProgramTable(_programs, steps, lexicons)
        {
            Sources = sources,
            Sets = sets,
            Gates = gates,
            SlotCount = slotCount,
            BeforeFirst = beforeFirst,
            KindFirst = kindFirst,
            RuleFirst = ruleFirst,
            ContextFirst = contextFirst,
            QuestionFirst = questionFirst,
            AfterCount = afterCount,
        };
    }

    private void ReadProgramList()
    {
        int firstStep = 0;
        var befores = new List<Pattern>();
        for (int i = 0; i < _programs.Length; i++)
        {
            var role = (ProgramRole)reader.ReadByte();
            int owner = reader.Read7BitEncodedInt(), ordinal = reader.Read7BitEncodedInt();
            int endStep = firstStep + reader.Read7BitEncodedInt();
            int after = reader.Read7BitEncodedInt() - 1;
            var pattern = new Pattern(reader.ReadString(), default, root: null, after < 0 ? null : befores[after]);
            if (role == ProgramRole.After)
            {
                befores.Add(pattern);
            }

            _programs[i] = new PatternProgram(role, owner, ordinal, firstStep, endStep, after, pattern);
            firstStep = endStep;
        }
    }

    private RulePack ReadPack()
    {
        string name = reader.ReadString(), version = reader.ReadString();
        return new RulePack
        {
            Name = name,
            Version = version,
            Rules = ReadEach(ReadRule),
            Context = new ContextRules
            {
                Statuses = ReadEach(i => ReadStatus(PatternsOf(ProgramRole.Trigger, i))),
                Stops = PatternsOf(ProgramRole.Stop, 0),
                Pseudo = PatternsOf(ProgramRole.Pseudo, 0),
            },
            Grades = ReadEach(i => new GradeCondition(reader.ReadString(), reader.ReadBoolean(), PatternsOf(ProgramRole.Grade, i))),
            Kinds = ReadEach(ReadKind),
            Score = ReadScore(),
        };
    }

    private Rule ReadRule(int index)
    {
        string id = reader.ReadString();
        var kind = (RuleKind)reader.ReadByte();
        return new Rule
        {
            Id = id,
            Kind = kind,
            Title = reader.ReadString(),
            Why = reader.ReadString(),
            Advice = reader.ReadString(),
            Question = reader.ReadString(),
            Source = reader.ReadString(),
            Path = reader.ReadString(),
            Guide = ReadEach(_ => reader.ReadString()),
            Severity = (Severity)reader.ReadByte(),
            Threshold = reader.ReadByte(),
            YieldsTo = ReadEach(_ => reader.ReadString()),
            Context = ReadEach(_ => new ContextOverride(reader.ReadString(), (Effect)reader.ReadByte())),
            Strong = PatternsOf(ProgramRole.Strong, index),
            Weak = PatternsOf(ProgramRole.Weak, index),
            Except = PatternsOf(ProgramRole.Except, index),
            Unless = PatternsOf(ProgramRole.Unless, index),
        };
    }

    private ContextStatus ReadStatus(ImmutableArray<Pattern> triggers) => new()
    {
        Id = reader.ReadString(),
        Says = reader.ReadString(),
        Signals = (Effect)reader.ReadByte(),
        Warnings = (Effect)reader.ReadByte(),
        Condition = (ContextCondition)reader.ReadByte(),
        IsPlan = reader.ReadBoolean(),
        Lifts = ReadEach(_ => reader.ReadString()),
        Triggers = ReadEach(i => new ContextTrigger(triggers[i], (TriggerDirection)reader.ReadByte(), reader.ReadByte())),
    };

    private AnswerKind ReadKind(int index) => new()
    {
        Id = reader.ReadString(),
        Title = reader.ReadString(),
        PlansCount = reader.ReadBoolean(),
        MostWords = reader.ReadInt32(),
        Covers = ReadEach(topic => new Topic(reader.ReadString(), PatternsOf(ProgramRole.Topic, index, topic))),
        Expects = ReadEach(_ => new Expectation(reader.ReadString(), reader.ReadByte(), reader.ReadBoolean())),
        Question = PatternsOf(ProgramRole.KindQuestion, index),
        Text = PatternsOf(ProgramRole.KindText, index),
    };

    private ScoreRules ReadScore() => new()
    {
        GradePercent = ImmutableCollectionsMarshal.AsImmutableArray(ReadInts()),
        WarningPoints = ImmutableCollectionsMarshal.AsImmutableArray(ReadInts()),
        AgainPercent = reader.ReadInt32(),
        OtherSignalPoints = reader.ReadInt32(),
        WarningAgainPercent = reader.ReadInt32(),
        WarningMostTimes = reader.ReadInt32(),
        Bands = ReadEach(_ => new Band(reader.ReadByte(), reader.ReadByte(), reader.ReadString())),
    };

    private ImmutableArray<Pattern> PatternsOf(ProgramRole role, int owner, int ordinal = -1)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        foreach (PatternProgram program in _programs)
        {
            if (program.Role == role && program.Owner == owner && (ordinal < 0 || program.Ordinal == ordinal))
            {
                patterns.Add(program.Source);
            }
        }

        return patterns.DrainToImmutable();
    }

    private ImmutableArray<T> ReadEach<T>(Func<int, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(i);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private IntLists ReadLists() => new(ReadInts(), ReadInts());

    private static void ReadSteps(int[] numbers, PatternStep[] steps, StepSource[] sources)
    {
        for (int i = 0; i < steps.Length; i++)
        {
            int at = i * PackWriter.NumbersOfStep, first = numbers[at], source = numbers[at + 3];
            steps[i] = new PatternStep((StepKind)(first & 0xFF), (first >> 16) != 0, (byte)(first >> 8), (ushort)numbers[at + 2], (ushort)numbers[at + 1]);
            sources[i] = new StepSource((ushort)source, (ushort)(source >> 16));
        }
    }

    private WaitLists ReadWaits()
    {
        int[] starts = ReadInts();
        ushort[] numbers = ReadShorts();
        var waits = new ProgramWait[numbers.Length / 3];
        for (int i = 0; i < waits.Length; i++)
        {
            waits[i] = new ProgramWait(numbers[3 * i], numbers[(3 * i) + 1], numbers[(3 * i) + 2]);
        }

        return new WaitLists(starts, waits);
    }

    private LexiconSlots[] ReadLexicons()
    {
        int[] numbers = ReadInts();
        var lexicons = new LexiconSlots[numbers.Length / 4];
        for (int i = 0; i < lexicons.Length; i++)
        {
            lexicons[i] = new LexiconSlots(numbers[4 * i], numbers[(4 * i) + 1], numbers[(4 * i) + 2], numbers[(4 * i) + 3]);
        }

        return lexicons;
    }

    // One method for each type instead of a generic one: those of other assemblies' structs are compiled anew at each start.
    private int[] ReadInts()
    {
        int[] items = new int[reader.ReadInt32()];
        Buffer.BlockCopy(reader.ReadBytes(items.Length * sizeof(int)), 0, items, 0, items.Length * sizeof(int));
        return items;
    }

    private ushort[] ReadShorts()
    {
        ushort[] items = new ushort[reader.ReadInt32()];
        Buffer.BlockCopy(reader.ReadBytes(items.Length * sizeof(ushort)), 0, items, 0, items.Length * sizeof(ushort));
        return items;
    }
}
