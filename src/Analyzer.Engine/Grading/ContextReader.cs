using System.Numerics;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Grading;

/// <summary>Finds out which words of a sentence stand in which context status.</summary>
/// <remarks>Holds the scratch memory of one text: not thread-safe.</remarks>
internal sealed class ContextReader(ContextRules rules)
{
    // Fewer words in quotation marks are a name or a hint of irony, not somebody's speech.
    private const int ShortestQuotation = 4;

    private readonly GrowingList<ContextScope> _scopes = new();

    /// <summary>The scopes of the current sentence.</summary>
    public ReadOnlySpan<ContextScope> Scopes => _scopes.Items;

    /// <summary>Reads a sentence whose matches <paramref name="matcher"/> holds.</summary>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Sentence sentence, SentenceMatcher matcher, ProgramTable programs)
    {
        _scopes.Clear();
        ulong pseudo = 0, stops = 0;
        foreach (PatternMatch match in matcher.ContextMatches)
        {
            ProgramRole role = programs.Programs[match.Program].Role;
            pseudo |= role == ProgramRole.Pseudo ? match.Mask : 0;
            stops |= role == ProgramRole.Stop ? 1UL << match.Start : 0;
        }

        ulong all = (1UL << matcher.VisibleCount) - 1;
        AddConditions(text, tokens, sentence, matcher, all);
        ulong breaks = 0;
        bool breaksKnown = false;
        foreach (PatternMatch match in matcher.ContextMatches)
        {
            PatternProgram program = programs.Programs[match.Program];
            if (program.Role != ProgramRole.Trigger)
            {
                break;    // triggers come first
            }

            if ((match.Mask & pseudo) != 0)
            {
                continue;
            }

            if (!breaksKnown)
            {
                breaks = Breaks(text, tokens, matcher);
                breaksKnown = true;
            }

            ContextTrigger trigger = rules.Statuses[program.Owner].Triggers[program.Ordinal];
            ulong scope = trigger.Direction switch
            {
                TriggerDirection.Forward => Ahead(match.End, trigger.Reach, stops | breaks) & all,
                TriggerDirection.Backward => Behind(match.Start, trigger.Reach, stops | breaks),
                _ => all,
            };
            _scopes.Add(new ContextScope(program.Owner, match.Mask, scope));
        }

        Lift();
    }

    // Up to "reach" tokens from "start", short of the first stop; a stop at "start" itself ends it at once.
    private static ulong Ahead(int start, int reach, ulong stops)
    {
        ulong ahead = stops >> start;
        int length = ahead == 0 ? reach : Math.Min(reach, BitOperations.TrailingZeroCount(ahead));
        return ((1UL << length) - 1) << start;
    }

    private static ulong Behind(int end, int reach, ulong stops)
    {
        // A stop belongs to the clause it opens, so the words after it are reached and it is not.
        ulong before = stops & ((1UL << end) - 1);
        int start = Math.Max(end - reach, before == 0 ? 0 : 64 - BitOperations.LeadingZeroCount(before));
        return ((1UL << end) - 1) & ~((1UL << start) - 1);
    }

    // A semicolon, colon, dash or bracket ends the reach of a trigger: the bit of the visible token after it.
    private static ulong Breaks(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, SentenceMatcher matcher)
    {
        ulong breaks = 0;
        ReadOnlySpan<int> tokenOf = matcher.TokenOf;
        for (int i = 1; i < tokenOf.Length; i++)
        {
            for (int t = tokenOf[i - 1] + 1; t < tokenOf[i]; t++)
            {
                char c = text[tokens[t].Start];
                bool spacedDash = c is '-' or '\u2013' && !tokens[t].Has(TokenTraits.Glued);
                if (c is ';' or ':' or '(' or ')' or '\u2014' || spacedDash)
                {
                    breaks |= 1UL << i;
                }
            }
        }

        return breaks;
    }

    private void AddConditions(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Sentence sentence, SentenceMatcher matcher, ulong all)
    {
        for (int status = 0; status < rules.Statuses.Length; status++)
        {
            ulong scope = rules.Statuses[status].Condition switch
            {
                ContextCondition.Question when sentence.Has(SentenceTraits.Question) => all,
                ContextCondition.Quotation => Quoted(text, tokens, sentence, matcher),
                _ => 0,
            };
            if (scope != 0)
            {
                _scopes.Add(new ContextScope(status, 0, scope));
            }
        }
    }

    private static ulong Quoted(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Sentence sentence, SentenceMatcher matcher)
    {
        ulong quoted = 0;
        int open = -1, visible = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].IsVisible)
            {
                visible++;
                continue;
            }

            char c = text[tokens[i].Start];
            if (open < 0 && c is '"' or '\u201C' or '\u201E' or '\u00AB')
            {
                open = visible;
            }
            else if (open >= 0 && c is '"' or '\u201D' or '\u201C' or '\u00BB')
            {
                if (visible - open >= ShortestQuotation)
                {
                    quoted |= ((1UL << visible) - 1) & ~((1UL << open) - 1);
                }

                open = -1;
            }
        }

        bool unclosed = open >= 0 && matcher.VisibleCount - open >= ShortestQuotation;
        return unclosed ? quoted | (((1UL << matcher.VisibleCount) - 1) & ~((1UL << open) - 1)) : quoted;
    }

    private void Lift()
    {
        for (int i = 0; i < _scopes.Count; i++)
        {
            foreach (string lifted in rules.Statuses[_scopes[i].Status].Lifts)
            {
                for (int j = 0; j < _scopes.Count; j++)
                {
                    if (rules.Statuses[_scopes[j].Status].Id == lifted)
                    {
                        _scopes[j] = _scopes[j] with { Scope = _scopes[j].Scope & ~(_scopes[i].Scope | _scopes[i].Trigger) };
                    }
                }
            }
        }
    }
}
