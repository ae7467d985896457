using System.Collections.Immutable;
using Analyzer.Engine.Lexicons;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>Makes the automaton and the programs of a pack that has passed the checks.</summary>
internal sealed class PackCompiler
{
    // A label in more sentences than this tells few patterns off.
    private const double TooFrequentToCheck = 0.6;

    private readonly RulePack _pack;
    private readonly Vocabulary _vocabulary;
    private readonly LabelTable _labels;
    private readonly SlotTable _slots;
    private readonly LexiconCompiler _lexicons;
    private readonly LabelReader _reader;
    private readonly Requirements _requirements;
    private readonly ProgramBuilder _builder;
    private readonly List<PatternStep> _steps = [];
    private readonly List<StepSource> _sources = [];
    private readonly List<PatternProgram> _programs = [];
    private readonly List<int> _keys = [];           // program -> label it waits for, or -1
    private readonly List<int[]> _needs = [];        // program -> labels of which a word must stand in the sentence as well
    private readonly List<List<int>> _lexiconPrograms = [];
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

        (int[] waitStarts, ProgramWait[] waits) = Waits();
        SortedSet<int> used = [.. _slots.Phrases.SelectMany(phrase => phrase.Run), .. _slots.WordSets];
        var classes = new TokenClasses(_labels, used, _vocabulary.Size);
        var automaton = new AutomatonBuilder();
        foreach ((int[] run, int slot) in _slots.Phrases)
        {
            automaton.Add(run, slot);
        }

        var table = new ProgramTable
        {
            Programs = [.. _programs],
            Steps = [.. _steps],
            Sources = [.. _sources],
            Lexicons = [.. _lexicons.Slots],
            LexiconPrograms = IntLists.Of([.. _lexicons.Slots.Select((_, lexicon) => lexicon < _lexiconPrograms.Count ? _lexiconPrograms[lexicon] : [])]),
            ClassSets = ClassSets(classes),
            SetCount = _slots.WordSets.Count,
            Waits = waits,
            WaitStarts = waitStarts,
            Always = [.. Enumerable.Range(0, _programs.Count).Where(program => _keys[program] < 0)],
            SlotCount = _slots.Count,
            BeforeFirst = beforeFirst,
            KindFirst = kindFirst,
            RuleFirst = ruleFirst,
            ContextFirst = contextFirst,
            QuestionFirst = questionFirst,
            AfterCount = _befores.Count,
        };
        int[] everyday = [.. WordFrequency.EverydayWords.Select(word => _vocabulary.Find(word)).Order()];
        return new CompiledPack(_pack, _vocabulary, everyday, new PatternAutomaton(automaton.Build(classes)), table);
    }

    private void AddLexiconEntry(Pattern entry, int lexicon)
    {
        while (_lexiconPrograms.Count <= lexicon)
        {
            _lexiconPrograms.Add([]);
        }

        _lexiconPrograms[lexicon].Add(_programs.Count);
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
        List<int> required = _requirements.Of(pattern.Root);
        _keys.Add(required.Count > 0 ? required[0] : -1);

        _needs.Add([.. required.Skip(1).Where(label => _labels.RateOf(label) < TooFrequentToCheck).Take(2)]);
        int after = pattern.After is null ? -1 : NumberOfBefore(pattern.After);
        _programs.Add(new PatternProgram(role, owner, ordinal, first, _steps.Count, after, pattern));
    }

    private int NumberOfBefore(Pattern before) => _befores.FindIndex(known => known.Text == before.Text);

    // For each word set the programs that wait for it, with two more sets that each of them needs.
    private (int[] Starts, ProgramWait[] Waits) Waits()
    {
        var bySet = new SortedDictionary<int, List<ProgramWait>>();
        for (int program = 0; program < _programs.Count; program++)
        {
            if (_keys[program] >= 0)
            {
                int key = _slots.SetOf(_keys[program]);
                int[] needs = [.. _needs[program].Select(label => _slots.SetOf(label)), key, key];
                if (!bySet.TryGetValue(key, out List<ProgramWait>? waits))
                {
                    bySet.Add(key, waits = []);
                }

                waits.Add(new ProgramWait((ushort)program, (ushort)needs[0], (ushort)needs[1]));
            }
        }

        int[] starts = new int[_slots.WordSets.Count + 1];
        for (int set = 0; set < _slots.WordSets.Count; set++)
        {
            starts[set + 1] = starts[set] + (bySet.TryGetValue(set, out List<ProgramWait>? waits) ? waits.Count : 0);
        }

        return (starts, [.. bySet.Values.SelectMany(waits => waits)]);
    }

    private ShortLists ClassSets(TokenClasses classes)
    {
        var lists = new List<int>[classes.Count];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = [];
        }

        for (int set = 0; set < _slots.WordSets.Count; set++)
        {
            foreach (int tokenClass in classes.OfLabel(_slots.WordSets[set]))
            {
                lists[tokenClass].Add(set);
            }
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
