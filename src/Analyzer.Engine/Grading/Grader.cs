using System.Collections.Immutable;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Grading;

/// <summary>Decides which matches of a sentence are evidence, and of what grade.</summary>
/// <remarks>Holds the scratch memory of one text: not thread-safe.</remarks>
internal sealed class Grader
{
    private readonly CompiledPack _pack;
    private readonly ProgramTable _programs;
    private readonly ContextReader _context;
    private readonly Effect[] _effects;            // rule * statuses + status -> effect
    private readonly bool[] _earned;               // rules the current sentence has earned
    private readonly GrowingList<PatternMatch> _strong = new();
    private readonly GrowingList<PatternMatch> _weak = new();
    private bool _anyCounts;                        // whether some kept match is not weakened
    private bool _allPlanned;

    public Grader(CompiledPack pack)
    {
        _pack = pack;
        _programs = pack.Programs;
        _context = new ContextReader(pack.Pack.Context);
        _earned = new bool[pack.Pack.Rules.Length];
        _effects = Effects(pack.Pack);
    }

    /// <summary>The evidence found since <see cref="StartText"/>, sentence by sentence and rule by rule.</summary>
    public GrowingList<EvidenceDraft> Drafts { get; } = new();

    /// <summary>Where matches that count for nothing are told, or null when nobody asks.</summary>
    public List<Rejection>? Rejections { get; set; }

    /// <summary>A pattern whose matches are left out, or null.</summary>
    public Pattern? Without { get; set; }

    public void StartText()
    {
        Drafts.Clear();
        Rejections = null;
        Without = null;
    }

    /// <summary>Adds the evidence of a sentence whose matches <paramref name="matcher"/> holds.</summary>
    public void Grade(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Sentence sentence, int index, SentenceMatcher matcher)
    {
        ReadOnlySpan<PatternMatch> matches = matcher.Matches;
        int first = 0;
        while (first < matches.Length && matches[first].Program < _programs.RuleFirst)
        {
            first++;
        }

        if (first == matches.Length)
        {
            return;
        }

        matcher.MatchContext();
        _context.Read(text, tokens, sentence, matcher, _programs);
        Array.Clear(_earned);
        var place = new SentencePlace(tokens, matcher.TokenOf, index);
        ReadOnlySpan<PatternMatch> shared = matcher.ContextMatches;
        while (first < matches.Length)
        {
            int rule = _programs.Programs[matches[first].Program].Owner;
            int end = first + 1;
            while (end < matches.Length && _programs.Programs[matches[end].Program].Owner == rule)
            {
                end++;
            }

            GradeRule(rule, matches[first..end], shared, place);
            first = end;
        }
    }

    private void GradeRule(int rule, ReadOnlySpan<PatternMatch> matches, ReadOnlySpan<PatternMatch> shared, SentencePlace place)
    {
        Sort(rule, matches, place);
        if (_strong.Count == 0 && (_weak.Count == 0 || !ReachesThreshold(rule, place)))
        {
            return;
        }

        PatternMatch hull = _strong.Count > 0 ? Longest(_strong.Items) : Hull(_weak.Items);
        bool isSignal = _pack.Pack.Rules[rule].Kind == RuleKind.Signal;
        ImmutableArray<Reason> because = isSignal && _anyCounts ? Because(shared, place, out Grade grade) : Nothing(out grade);
        var evidence = new Evidence(
            _pack.Pack.Rules[rule].Id, place.SpanOf(hull), place.Sentence, grade, because, CuesOf(place));
        Drafts.Add(new EvidenceDraft(rule, _allPlanned, evidence));
        _earned[rule] = true;
    }

    // Sorts the kept matches of a rule into strong and weak ones; the others are told as rejections when somebody asks.
    private void Sort(int rule, ReadOnlySpan<PatternMatch> matches, SentencePlace place)
    {
        _strong.Clear();
        _weak.Clear();
        _anyCounts = false;
        _allPlanned = true;
        ulong excepted = 0;
        string? unless = YieldsTo(rule);
        RejectionCause silence = RejectionCause.Yielded;
        foreach (PatternMatch match in matches)
        {
            PatternProgram program = _programs.Programs[match.Program];
            if (Without is not null && ReferenceEquals(program.Source, Without))
            {
                continue;
            }

            if (program.Role == ProgramRole.Except)
            {
                excepted |= match.Mask;
            }
            else if (program.Role == ProgramRole.Unless)
            {
                (unless, silence) = (program.Source.ToString(), RejectionCause.Unless);
            }
        }

        foreach (PatternMatch match in matches)
        {
            ProgramRole role = _programs.Programs[match.Program].Role;
            if (role is not (ProgramRole.Strong or ProgramRole.Weak))
            {
                continue;
            }

            if (unless is not null)
            {
                Reject(rule, match, place, silence, unless);
            }
            else if ((excepted & match.Mask) != 0)
            {
                Reject(rule, match, place, RejectionCause.Exception, ExceptionOver(match, matches));
            }
            else if (Keeps(rule, match, place))
            {
                (role == ProgramRole.Strong ? _strong : _weak).Add(match);
            }
        }
    }

    private string? YieldsTo(int rule)
    {
        foreach (int signal in _pack.YieldsTo(rule))
        {
            if (_earned[signal])
            {
                return _pack.Pack.Rules[signal].Id;
            }
        }

        return null;
    }

    private bool Keeps(int rule, PatternMatch match, SentencePlace place)
    {
        ImmutableArray<ContextStatus> statuses = _pack.Pack.Context.Statuses;
        ulong mask = match.Mask;
        bool weakened = false, planned = false;
        foreach (ContextScope scope in _context.Scopes)
        {
            if ((scope.Scope & mask) == 0 || (scope.Trigger & mask) != 0)
            {
                continue;
            }

            Effect effect = _effects[(rule * statuses.Length) + scope.Status];
            if (effect == Effect.Drop)
            {
                Reject(rule, match, place, RejectionCause.Context, statuses[scope.Status].Id);
                return false;
            }

            planned |= statuses[scope.Status].IsPlan && effect == Effect.Weaken;
            weakened |= !statuses[scope.Status].IsPlan && effect == Effect.Weaken;
        }

        _anyCounts |= !weakened;
        _allPlanned &= planned;
        return true;
    }

    // Different cues that do not overlap: two patterns that see the same words are one cue.
    private bool ReachesThreshold(int rule, SentencePlace place)
    {
        int threshold = _pack.Pack.Rules[rule].Threshold;
        int count = 0, last = -1;
        ulong taken = 0;
        foreach (PatternMatch match in _weak.Items)
        {
            if (match.Program != last && (match.Mask & taken) == 0)
            {
                taken |= match.Mask;
                last = match.Program;
                count++;
            }
        }

        if (count >= threshold)
        {
            return true;
        }

        foreach (PatternMatch match in _weak.Items)
        {
            Reject(rule, match, place, RejectionCause.TooFewCues, threshold.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return false;
    }

    private static PatternMatch Longest(ReadOnlySpan<PatternMatch> matches)
    {
        PatternMatch longest = matches[0];
        foreach (PatternMatch match in matches)
        {
            int more = (match.End - match.Start) - (longest.End - longest.Start);
            longest = more > 0 || (more == 0 && match.Start < longest.Start) ? match : longest;
        }

        return longest;
    }

    private static PatternMatch Hull(ReadOnlySpan<PatternMatch> matches)
    {
        PatternMatch hull = matches[0];
        foreach (PatternMatch match in matches)
        {
            hull = hull with { Start = Math.Min(hull.Start, match.Start), End = Math.Max(hull.End, match.End) };
        }

        return hull;
    }

    // The first place at which each grade condition is met anywhere in the sentence.
    private ImmutableArray<Reason> Because(ReadOnlySpan<PatternMatch> shared, SentencePlace place, out Grade grade)
    {
        bool specific = false, traced = false;
        ImmutableArray<Reason>.Builder? reasons = null;
        int last = -1;
        foreach (PatternMatch match in shared)
        {
            PatternProgram program = _programs.Programs[match.Program];
            if (program.Role == ProgramRole.Grade && program.Owner != last)
            {
                GradeCondition condition = _pack.Pack.Grades[program.Owner];
                specific |= !condition.Traced;
                traced |= condition.Traced;
                last = program.Owner;
                reasons ??= ImmutableArray.CreateBuilder<Reason>();
                reasons.Add(new Reason(condition.Id, place.SpanOf(match)));
            }
        }

        grade = specific && traced ? Grading.Grade.Traced : specific ? Grading.Grade.Specific : Grading.Grade.Stated;
        return specific && reasons is not null ? reasons.DrainToImmutable() : [];
    }

    private static ImmutableArray<Reason> Nothing(out Grade grade)
    {
        grade = Grading.Grade.Stated;
        return [];
    }

    private ImmutableArray<Cue> CuesOf(SentencePlace place)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>(_strong.Count + _weak.Count);
        foreach (PatternMatch match in _strong.Items)
        {
            cues.Add(CueOf(match, place));
        }

        foreach (PatternMatch match in _weak.Items)
        {
            cues.Add(CueOf(match, place));
        }

        if (cues.Count > 1)
        {
            cues.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        }

        return cues.MoveToImmutable();
    }

    private Cue CueOf(PatternMatch match, SentencePlace place)
    {
        PatternProgram program = _programs.Programs[match.Program];
        return new Cue(program.Source.ToString(), program.Role == ProgramRole.Strong, place.SpanOf(match));
    }

    private string ExceptionOver(PatternMatch match, ReadOnlySpan<PatternMatch> matches)
    {
        foreach (PatternMatch other in matches)
        {
            PatternProgram program = _programs.Programs[other.Program];
            if (program.Role == ProgramRole.Except && (other.Mask & match.Mask) != 0)
            {
                return program.Source.ToString();
            }
        }

        return "";
    }

    private void Reject(int rule, PatternMatch match, SentencePlace place, RejectionCause cause, string by) =>
        Rejections?.Add(new Rejection(_pack.Pack.Rules[rule].Id, place.Sentence, CueOf(match, place), cause, by));

    private static ContextOverride? OverrideOf(Rule rule, string status)
    {
        foreach (ContextOverride entry in rule.Context)
        {
            if (entry.Status == status)
            {
                return entry;
            }
        }

        return null;
    }

    private static Effect[] Effects(RulePack pack)
    {
        var effects = new Effect[pack.Rules.Length * pack.Context.Statuses.Length];
        int i = 0;
        foreach (Rule rule in pack.Rules)
        {
            foreach (ContextStatus status in pack.Context.Statuses)
            {
                Effect usual = rule.Kind == RuleKind.Signal ? status.Signals : status.Warnings;
                effects[i++] = OverrideOf(rule, status.Id)?.Effect ?? usual;
            }
        }

        return effects;
    }

    /// <summary>What is needed to turn a match into a span of the source.</summary>
    private readonly ref struct SentencePlace(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> tokenOf, int sentence)
    {
        private readonly ReadOnlySpan<Token> _tokens = tokens;
        private readonly ReadOnlySpan<int> _tokenOf = tokenOf;

        public int Sentence { get; } = sentence;

        public TextSpan SpanOf(PatternMatch match) => new(_tokens[_tokenOf[match.Start]].Start, _tokens[_tokenOf[match.End - 1]].End);
    }
}
