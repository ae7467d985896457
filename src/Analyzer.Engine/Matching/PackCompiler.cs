using System.Collections.Immutable;
using Analyzer.Engine.Lexicons;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>Makes the automaton and the programs of a pack that has passed the checks.</summary>
internal sealed class PackCompiler
{
    private readonly RulePack _pack;
    private readonly Vocabulary _vocabulary;
    private readonly LabelTable _labels;
    private readonly SlotTable _slots;
    private readonly LexiconCompiler _lexicons;
    private readonly LabelReader _reader;
    private readonly Requirements _requirements;
    private readonly ProgramBuilder _builder;
    private readonly GateBuilder _gates;
    private readonly List<PatternStep> _steps = [];
    private readonly List<StepSource> _sources = [];
    private readonly List<PatternProgram> _programs = [];
    private readonly List<Pattern> _befores = [];

    public PackCompiler(RulePack pack)
    {
        _pack = pack;
        _vocabulary = new Vocabulary(WordsOf(pack));
        _labels = new LabelTable(new WordRates(pack, _vocabulary), _vocabulary.Size);
        _slots = new SlotTable();
        _lexicons = new LexiconCompiler(_labels, _slots);
        _reader = new LabelReader(_vocabulary, _labels, _lexicons.Infos);
        _requirements = new Requirements(_labels, _reader, _lexicons.Infos);
        _builder = new ProgramBuilder(_steps, _sources, _slots, _labels, _reader, _lexicons.Infos);
        _gates = new GateBuilder(_labels, _slots);
    }

    public CompiledPack Compile(IReadOnlyList<Lexicon> lexicons)
    {
        _lexicons.Compile(lexicons, _reader, _requirements, AddLexiconEntry);
        int beforeFirst = _programs.Count;
        AddBefores();
        int kindFirst = _programs.Count;
        AddKindPatterns();
        int ruleFirst = _programs.Count;
        AddRules();
        int contextFirst = _programs.Count;
        AddContextPatterns();
        int questionFirst = _programs.Count;
        AddEach(ProgramRole.KindQuestion, _pack.Kinds.Select(kind => kind.Question));

        _gates.ChooseRows();
        SortedSet<int> used = [.. _slots.Phrases.SelectMany(phrase => phrase.Run), .. _slots.WordSets];
        var classes = new TokenClasses(_labels, used, _vocabulary.Size);
        Dictionary<int, int> sets = NumberSets();
        (WaitLists bySet, WaitLists bySlot, int[] always) = _gates.Build(label => sets[label], sets.Count + 1);
        var wordSets = new WordSets(ClassesOf(sets, classes), _gates.RowLabels.Count + 1, classes.Count);
        var automaton = new AutomatonBuilder();
        foreach ((int[] run, int slot) in _slots.Phrases)
        {
            automaton.Add(run, slot);
        }

        PatternStep[] steps = [.. _steps.Select(step => step.Kind == StepKind.Word ? step with { Target = (ushort)sets[_slots.WordSets[step.Target]] } : step)];
        LexiconSlots[] lexiconSlots = [.. _lexicons.Slots.Select(slots => slots.Words < 0 ? slots : slots with { Words = sets[_slots.WordSets[slots.Words]] })];
        var table = new ProgramTable([.. _programs], steps, lexiconSlots)
        {
            Sources = [.. _sources],
            Sets = wordSets,
            Gates = new Gates(bySet, bySlot, always, wordSets, classes.Count),
            SlotCount = _slots.Count,
            BeforeFirst = beforeFirst,
            KindFirst = kindFirst,
            RuleFirst = ruleFirst,
            ContextFirst = contextFirst,
            QuestionFirst = questionFirst,
            AfterCount = _befores.Count,
        };
        int[] everyday = [.. WordFrequency.EverydayWords.Select(word => _vocabulary.Find(word)).Order()];
        return new CompiledPack(_pack, _vocabulary, everyday, automaton.Build(classes), table);
    }

    private void AddLexiconEntry(Pattern entry, int lexicon)
    {
        Add(ProgramRole.LexiconEntry, lexicon, 0, entry);
    }

    private void AddBefores()
    {
        foreach (Pattern pattern in PatternList.OutsideLexicons(_pack))
        {
            if (pattern.After is not null && NumberOfBefore(pattern.After) < 0)
            {
                Add(ProgramRole.After, _befores.Count, 0, pattern.After);
                _befores.Add(pattern.After);
            }
        }
    }

    private void AddContextPatterns()
    {
        for (int status = 0; status < _pack.Context.Statuses.Length; status++)
        {
            ImmutableArray<ContextTrigger> triggers = _pack.Context.Statuses[status].Triggers;
            for (int i = 0; i < triggers.Length; i++)
            {
                Add(ProgramRole.Trigger, status, i, triggers[i].Pattern);
            }
        }

        AddEach(ProgramRole.Stop, [_pack.Context.Stops]);
        AddEach(ProgramRole.Pseudo, [_pack.Context.Pseudo]);
        AddEach(ProgramRole.Grade, _pack.Grades.Select(grade => grade.Patterns));
    }

    private void AddKindPatterns()
    {
        AddEach(ProgramRole.KindText, _pack.Kinds.Select(kind => kind.Text));
        for (int kind = 0; kind < _pack.Kinds.Length; kind++)
        {
            for (int topic = 0; topic < _pack.Kinds[kind].Covers.Length; topic++)
            {
                foreach (Pattern pattern in _pack.Kinds[kind].Covers[topic].Patterns)
                {
                    Add(ProgramRole.Topic, kind, topic, pattern);
                }
            }
        }
    }

    private void AddRules()
    {
        for (int rule = 0; rule < _pack.Rules.Length; rule++)
        {
            AddAll(ProgramRole.Strong, rule, _pack.Rules[rule].Strong);
            AddAll(ProgramRole.Weak, rule, _pack.Rules[rule].Weak);
            AddAll(ProgramRole.Except, rule, _pack.Rules[rule].Except);
            AddAll(ProgramRole.Unless, rule, _pack.Rules[rule].Unless);
        }
    }

    private void AddEach(ProgramRole role, IEnumerable<ImmutableArray<Pattern>> groups)
    {
        int owner = 0;
        foreach (ImmutableArray<Pattern> patterns in groups)
        {
            AddAll(role, owner++, patterns);
        }
    }

    private void AddAll(ProgramRole role, int owner, ImmutableArray<Pattern> patterns)
    {
        for (int i = 0; i < patterns.Length; i++)
        {
            Add(role, owner, i, patterns[i]);
        }
    }

    private void Add(ProgramRole role, int owner, int ordinal, Pattern pattern)
    {
        int first = _steps.Count;
        _builder.Build(pattern.Root);
        IEnumerable<PatternStep> runs = _steps.Skip(first).Where(step => step.Kind == StepKind.Run && step.IsRequired);
        _gates.Add(_requirements.Of(pattern.Root), runs.Select(step => (_slots.RunOf(step.Target), (int)step.Target)));
        int after = pattern.After is null ? -1 : NumberOfBefore(pattern.After);
        _programs.Add(new PatternProgram(role, owner, ordinal, first, _steps.Count, after, pattern));
    }

    private int NumberOfBefore(Pattern before) => _befores.FindIndex(known => known.Text == before.Text);

    // Label to number of its set: those with a place in the rows first, the others in the order in which patterns asked for them.
    private Dictionary<int, int> NumberSets()
    {
        var numbers = new Dictionary<int, int>();
        foreach (int label in _gates.RowLabels.Concat(_slots.WordSets))
        {
            numbers.TryAdd(label, numbers.Count + 1);
        }

        return numbers;
    }

    private static ShortLists ClassesOf(Dictionary<int, int> sets, TokenClasses classes)
    {
        var lists = new int[sets.Count + 1][];
        lists[WordSets.Anything] = [];
        foreach ((int label, int set) in sets)
        {
            lists[set] = classes.OfLabel(label);
        }

        IntLists ints = IntLists.Of(lists);
        return new ShortLists(ints.Starts, [.. ints.Items.Select(item => checked((ushort)item))]);
    }

    private static string[] WordsOf(RulePack pack)
    {
        IEnumerable<string> named = PatternList.All(pack)
            .SelectMany(pattern => PatternList.Nodes(pattern.Root))
            .OfType<PatternNode.Word>()
            .SelectMany(word => WordForms.Of(word.Text, word.Inflected))
            .Where(word => word.Length <= Vocabulary.MaxWordLength);
        return [.. named.Concat(WordForms.ContractedWords).Concat(WordFrequency.EverydayWords).Distinct().Order(StringComparer.Ordinal)];
    }
}
