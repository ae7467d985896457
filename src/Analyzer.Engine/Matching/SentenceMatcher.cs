using System.Collections.Immutable;
using System.Numerics;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>Finds the matches of all patterns of a pack, one sentence after the other.</summary>
/// <remarks>
/// Tokens and automaton fill slots with the places of words and phrases. Each token calls up the patterns that wait for its word;
/// those for which the rest of what they need is there as well are swept once. Time is linear in the sentence and in the patterns
/// that are swept; nothing is ever tried and taken back. Holds the scratch memory of one text: not thread-safe.
/// </remarks>
internal sealed class SentenceMatcher
{
    private readonly ProgramTable _table;
    private readonly ImmutableArray<Rule> _rules;
    private readonly GrowingList<PatternMatch> _matches = new();
    private readonly GrowingList<PatternMatch> _contextMatches = new();
    private readonly sbyte[] _before;    // pattern -> whether it matches the sentence before: 0 not asked yet, 1 yes, -1 no
    private SentenceFinds _finds;
    private SentenceFinds _findsBefore;
    private ProgramRunner _runner;
    private ProgramRunner _runnerBefore;
    private bool _hasBefore;
    private int _weakEnd;           // end of the weak patterns of the rule last asked for
    private bool _weakIsWanted;     // whether enough of them are candidates

    public SentenceMatcher(CompiledPack pack)
    {
        _table = pack.Programs;
        _rules = pack.Pack.Rules;
        var automaton = new PatternAutomaton(pack.Automaton);
        _finds = new SentenceFinds(pack, automaton);
        _findsBefore = new SentenceFinds(pack, automaton);
        _runner = new ProgramRunner(_table, _finds);
        _runnerBefore = new ProgramRunner(_table, _findsBefore);
        _before = new sbyte[_table.AfterCount];
    }

    /// <summary>Whether weak cues are wanted even where they are too few to count, as when somebody asks why a rule is silent.</summary>
    public bool WantsEveryCue { get; set; }

    /// <summary>The matches of rules and kinds in the current sentence, by program and then by place.</summary>
    public ReadOnlySpan<PatternMatch> Matches => _matches.Items;

    /// <summary>The matches of context and grades in the current sentence once <see cref="MatchContext"/> has looked for them.</summary>
    public ReadOnlySpan<PatternMatch> ContextMatches => _contextMatches.Items;

    /// <summary>Number of visible tokens of the current sentence.</summary>
    public int VisibleCount => _finds.VisibleCount;

    /// <summary>For each visible token of the current sentence, its index among all tokens.</summary>
    public ReadOnlySpan<int> TokenOf => _finds.TokenOf;

    /// <summary>Forgets the sentence before, as at the start of a text.</summary>
    public void StartText() => _hasBefore = false;

    /// <summary>Finds what the patterns of rules and kinds match in <paramref name="sentence"/>.</summary>
    public void Match(ReadOnlySpan<Token> tokens, Sentence sentence) => Match(tokens, sentence, _table.KindFirst, _table.ContextFirst);

    /// <summary>Finds what the patterns of context and grades match in the current sentence.</summary>
    public void MatchContext() => Run(_table.ContextFirst, _table.QuestionFirst, _contextMatches);

    /// <summary>Finds what the patterns of questions match in <paramref name="sentence"/>.</summary>
    public void MatchQuestion(ReadOnlySpan<Token> tokens, Sentence sentence) =>
        Match(tokens, sentence, _table.QuestionFirst, _table.Programs.Length);

    /// <summary>How far pattern <paramref name="number"/> got in the current sentence, or null when not even its first part matched.</summary>
    public PartialMatch? Nearest(int number) => _runner.Nearest(number);

    private void Match(ReadOnlySpan<Token> tokens, Sentence sentence, int firstProgram, int endProgram)
    {
        _matches.Clear();
        _contextMatches.Clear();
        (_finds, _findsBefore) = (_findsBefore, _finds);
        (_runner, _runnerBefore) = (_runnerBefore, _runner);
        Array.Clear(_before);
        _weakEnd = 0;
        _finds.Read(tokens, sentence);
        Run(firstProgram, endProgram, _matches);
        _hasBefore = true;
    }

    private void Run(int first, int end, GrowingList<PatternMatch> matches)
    {
        ReadOnlySpan<ulong> all = _finds.Candidates;
        for (int word = first >> 6; word <= (end - 1) >> 6 && end > first; word++)
        {
            ulong candidates = all[word] & (word == first >> 6 ? ulong.MaxValue << (first & 63) : ulong.MaxValue);
            for (; candidates != 0; candidates &= candidates - 1)
            {
                int program = (word << 6) | BitOperations.TrailingZeroCount(candidates);
                if (program >= end)
                {
                    return;
                }

                ref readonly ProgramHead head = ref _table.Heads[program];
                if (IsWanted(head, program, matches) && _runner.CanMatch(head))
                {
                    _runner.Find(program, matches);
                }
            }
        }
    }

    private bool IsWanted(in ProgramHead head, int program, GrowingList<PatternMatch> matches) => head.Role switch
    {
        // What only takes matches away is not looked for where there are none.
        ProgramRole.Except or ProgramRole.Unless => HasMatchOf(head.Owner, ProgramRole.Strong, matches),
        ProgramRole.Weak => HasMatchOf(head.Owner, ProgramRole.Strong, matches) || CanReachThreshold(head.Owner, program),

        // One place at which a grade condition is met is enough.
        ProgramRole.Grade => !HasMatchOf(head.Owner, ProgramRole.Grade, matches),
        _ => head.After < 0 || MatchesBefore(head.After),
    };

    private bool HasMatchOf(int owner, ProgramRole first, GrowingList<PatternMatch> matches)
    {
        if (matches.Count == 0)
        {
            return false;
        }

        ref readonly ProgramHead last = ref _table.Heads[matches.Last.Program];
        return last.Owner == owner && last.Role >= first;
    }

    // Weak cues count only several together, so where the candidates are too few none of them is looked for.
    private bool CanReachThreshold(int rule, int program)
    {
        if (program >= _weakEnd)
        {
            _weakEnd = _table.WeakEnds[rule];
            int count = 0;
            for (int weak = program; weak < _weakEnd; weak = _finds.NextCandidate(weak + 1, _weakEnd))
            {
                count++;
            }

            _weakIsWanted = WantsEveryCue || count >= _rules[rule].Threshold;
        }

        return _weakIsWanted;
    }

    // Asked of the sentence before only when a pattern of this one depends on it, which is rare.
    private bool MatchesBefore(int before)
    {
        if (_before[before] == 0)
        {
            int program = _table.BeforeFirst + before;
            _before[before] = _hasBefore && _findsBefore.IsCandidate(program) && _runnerBefore.Matches(program) ? (sbyte)1 : (sbyte)-1;
        }

        return _before[before] > 0;
    }
}
