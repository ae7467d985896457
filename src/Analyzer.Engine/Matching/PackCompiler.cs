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
    private readonly ProgramBuilder _builder;
    private readonly List<PatternStep> _steps = [];
    private readonly List<PatternProgram> _programs = [];
    private readonly List<KeySlots> _keys = [];
    private readonly List<Pattern> _befores = [];

    public PackCompiler(RulePack pack)
    {
        _pack = pack;
        _vocabulary = new Vocabulary(WordsOf(pack));
        _labels = new LabelTable(id => _vocabulary.WordOf(id) is string word ? WordFrequency.Of(word) : WordFrequency.OfShape(id));
        _slots = new SlotTable(_labels, _vocabulary.Size);
        _lexicons = new LexiconCompiler(_labels, _slots);
        Reader = new LabelReader(_vocabulary, _labels, _lexicons.Infos);
        _builder = new ProgramBuilder(_steps, _slots, Reader, _lexicons.Infos);
    }

    private LabelReader Reader { get; }

    public CompiledPack Compile(IReadOnlyList<Lexicon> lexicons)
    {
        _lexicons.Compile(lexicons, Reader);
        foreach ((Pattern entry, int lexicon) in _lexicons.Programs)
        {
            Add(ProgramRole.LexiconEntry, lexicon, 0, entry);
        }

        int lexiconEnd = _programs.Count;
        AddKindPatterns();
        AddBefores();
        int ruleFirst = _programs.Count;
        AddRules();
        int contextFirst = _programs.Count;
        AddContextPatterns();
        int questionFirst = _programs.Count;
        AddEach(ProgramRole.KindQuestion, _pack.Kinds.Select(kind => kind.Question));

        foreach (int slot in _keys.SelectMany(key => key.Slots))
        {
            _slots.Push(slot);
        }

        var classes = new TokenClasses(_labels, _vocabulary.Size);
        var automaton = new AutomatonBuilder();
        foreach ((int[] run, int slot) in _slots.Phrases)
        {
            automaton.Add(run, slot);
        }

        var table = new ProgramTable
        {
            Programs = [.. _programs],
            Steps = [.. _steps],
            Lexicons = [.. _lexicons.Slots],
            Waiting = Waiting(),
            Always = [.. Enumerable.Range(0, _programs.Count).Where(program => _keys[program].Slots.IsEmpty)],
            Pulled = [.. _slots.PulledLabels.Select(label => label < 0 ? null : ClassBits(classes, label))],
            LexiconEnd = lexiconEnd,
            RuleFirst = ruleFirst,
            ContextFirst = contextFirst,
            QuestionFirst = questionFirst,
            AfterCount = _befores.Count,
        };
        return new CompiledPack(_pack, _vocabulary, [.. WordFrequency.EverydayWords.Select(word => _vocabulary.Find(word)).Order()], new PatternAutomaton(automaton.Build(classes)), table);
    }

    private void AddBefores()
    {
        foreach (Pattern pattern in PatternList.OutsideLexicons(_pack))
        {
            if (pattern.After is not null)
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
        _keys.Add(_builder.Build(pattern.Root));
        int after = pattern.After is null ? -1 : _befores.IndexOf(pattern.After);
        _programs.Add(new PatternProgram(role, owner, ordinal, first, _steps.Count, after, pattern));
    }

    private IntLists Waiting()
    {
        var waiting = new List<int>[_slots.Count];
        for (int slot = 0; slot < waiting.Length; slot++)
        {
            waiting[slot] = [];
        }

        for (int program = 0; program < _keys.Count; program++)
        {
            foreach (int slot in _keys[program].Slots.Distinct())
            {
                waiting[slot].Add(program);
            }
        }

        return IntLists.Of(waiting);
    }

    private static ulong[] ClassBits(TokenClasses classes, int label)
    {
        ulong[] bits = new ulong[(classes.Count + 63) / 64];
        foreach (int tokenClass in classes.OfLabel(label))
        {
            bits[tokenClass >> 6] |= 1UL << (tokenClass & 63);
        }

        return bits;
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
