using Analyzer.Engine.Text;

namespace Analyzer.Engine.Tokens;

/// <summary>Groups tokens into sentences: every token belongs to exactly one, in order.</summary>
/// <remarks>
/// Stops after abbreviations, initials, decimals and list numbers end nothing; line breaks end list items and headings but
/// not wrapped lines; a run-on without stops, such as a transcript, is cut at its clauses so that no sentence has more than
/// <see cref="MaxVisibleTokens"/> visible tokens. Time O(tokens).
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>The most tokens a sentence has that patterns can see.</summary>
    public const int MaxVisibleTokens = 60;

    // A line this short that is not the last of its paragraph was broken on purpose rather than wrapped.
    private const int ShortLine = 48;

    /// <summary>Replaces the contents of <paramref name="sentences"/> by the sentences of <paramref name="text"/>.</summary>
    public static void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, GrowingList<Sentence> sentences)
    {
        sentences.Clear();
        int first = 0, visible = 0, lineStart = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            visible += tokens[i].IsVisible ? 1 : 0;
            lineStart = tokens[i].Has(TokenTraits.LineStart) ? i : lineStart;
            if (i + 1 == tokens.Length || EndsAt(text, tokens, first, i, lineStart))
            {
                sentences.Add(Make(text, tokens, first, i + 1));
                first = i + 1;
                visible = 0;
            }
            else if (visible == MaxVisibleTokens && tokens[i + 1].IsVisible)
            {
                int cut = RunOnCut(text, tokens, first, i + 1);
                sentences.Add(Make(text, tokens, first, cut));
                first = cut;
                visible = CountVisible(tokens[cut..(i + 1)]);
            }
        }

        MarkRunOns(text, tokens, sentences);
    }

    private static Sentence Make(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        SentenceTraits traits = SentenceTraits.None;
        char opening = text[tokens[first].Start];
        traits |= tokens[first].Has(TokenTraits.ParagraphStart) ? SentenceTraits.ParagraphStart : 0;
        traits |= opening == '#' && tokens[first].Has(TokenTraits.LineStart) ? SentenceTraits.Heading : 0;
        traits |= IsListMarker(text, tokens, first) ? SentenceTraits.ListItem : 0;
        for (int i = end - 1; i >= first && tokens[i].Kind == TokenKind.Punctuation; i--)
        {
            traits |= text[tokens[i].Start] is '?' or '\uFF1F' ? SentenceTraits.Question : 0;
        }

        int start = first;
        if ((traits & SentenceTraits.ListItem) != 0)
        {
            start += tokens[first].Kind == TokenKind.Punctuation ? 1 : 2;    // the bullet is not part of what is said
        }

        start = start < end ? start : first;
        return new Sentence(first, end, new TextSpan(tokens[start].Start, tokens[end - 1].End), traits);
    }

    private static bool EndsAt(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last, int lineStart)
    {
        Token next = tokens[last + 1];
        if (next.Has(TokenTraits.LineStart))
        {
            return next.Has(TokenTraits.ParagraphStart) || LineBreakEnds(text, tokens, first, last, lineStart);
        }

        Token token = tokens[last];
        if (token.Kind != TokenKind.Punctuation)
        {
            return EndsWithAbbreviation(text, tokens, first, last);
        }

        if (next.Kind == TokenKind.Punctuation && next.Has(TokenTraits.Glued))
        {
            return false;    // more stops, or quotes and brackets that still belong to the sentence
        }

        int stop = last;
        while (stop > first && IsCloser(text[tokens[stop].Start]) && tokens[stop].Has(TokenTraits.Glued))
        {
            stop--;
        }

        char mark = text[tokens[stop].Start];
        bool lowerNext = next.Kind == TokenKind.Word && !next.Has(TokenTraits.Capitalized);
        return mark switch
        {
            '!' or '?' or '\uFF01' or '\uFF1F' => !next.Has(TokenTraits.Glued) && !(lowerNext && stop < last),
            '\u2026' => !next.Has(TokenTraits.Glued) && !lowerNext,
            '\u3002' => true,
            '.' when stop > first => next.Has(TokenTraits.Glued)
                ? IsMissingSpace(tokens, stop, next)
                : FullStopEnds(text, tokens, first, stop, lowerNext, stop < last),
            _ => false,
        };
    }

    private static bool FullStopEnds(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int stop, bool lowerNext, bool quoted)
    {
        Token before = tokens[stop - 1];
        if (text[before.Start] == '.')
        {
            return !lowerNext;    // an ellipsis that trails off goes on
        }

        if (!tokens[stop].Has(TokenTraits.Glued) || before.Kind == TokenKind.Punctuation)
        {
            return true;
        }

        if (IsListMarker(text, tokens, first) && stop - first <= 1)
        {
            return false;
        }

        if (before.Kind != TokenKind.Word)
        {
            return true;
        }

        ReadOnlySpan<char> word = text.Slice(before.Start, before.Length);
        Token next = tokens[stop + 1];
        return Abbreviations.Of(word) switch
        {
            AbbreviationKind.Always => false,
            AbbreviationKind.BeforeNumber => next.Kind != TokenKind.Number,
            AbbreviationKind.MayEnd => !lowerNext,
            _ => !(word.Length == 1 && word[0] is >= 'A' and <= 'Z' and not 'I' && !lowerNext && !quoted
                && (stop - 1 == first || tokens[stop - 2].Has(TokenTraits.Capitalized))),
        };
    }

    // "a.m." and "U.S." carry their last stop; it ends the sentence when a capital follows.
    private static bool EndsWithAbbreviation(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last)
    {
        Token token = tokens[last];
        return last > first && token.Kind == TokenKind.Word && text[token.End - 1] == '.'
            && tokens[last + 1].Has(TokenTraits.Capitalized)
            && Abbreviations.Of(text.Slice(token.Start, token.Length)) != AbbreviationKind.Always;
    }

    private static bool IsMissingSpace(ReadOnlySpan<Token> tokens, int stop, Token next) =>
        next.Kind == TokenKind.Word && next.Has(TokenTraits.Capitalized) && !next.Has(TokenTraits.AllCaps) && next.Length > 1
        && tokens[stop - 1] is { Kind: TokenKind.Word, Length: > 2 } before && !before.Has(TokenTraits.Capitalized);

    private static bool LineBreakEnds(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last, int lineStart)
    {
        Token token = tokens[last];
        if (text[tokens[first].Start] == '#' || IsListMarker(text, tokens, last + 1) || text[tokens[last + 1].Start] is '#' or '>' or '|')
        {
            return true;
        }

        char mark = text[token.End - 1];
        if (mark is '.' or '!' or '?' or ':' or '\u2026' or '\u3002' || IsCloser(mark) && last > first && text[tokens[last - 1].End - 1] is '.' or '!' or '?')
        {
            return true;
        }

        return token.End - tokens[lineStart].Start < ShortLine && mark != ',';
    }

    /// <summary>Whether a list item starts at token <paramref name="index"/>: <c>- </c>, <c>* </c>, <c>• </c>, <c>3. </c>, <c>b) </c>.</summary>
    private static bool IsListMarker(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index)
    {
        Token token = tokens[index];
        if (!token.Has(TokenTraits.LineStart) || index + 1 >= tokens.Length)
        {
            return false;
        }

        char c = text[token.Start];
        if (token.Length == 1 && c is '-' or '*' or '+' or '\u2022' or '\u2013' or '\u2014' or '\u00B7' or '\u25CF')
        {
            return !tokens[index + 1].Has(TokenTraits.Glued);
        }

        return (token.Kind == TokenKind.Number && token.Length <= 3 || token.Length == 1 && char.IsAsciiLetter(c) && c != 'I')
            && text[tokens[index + 1].Start] is '.' or ')' && tokens[index + 1].Has(TokenTraits.Glued)
            && (index + 2 >= tokens.Length || !tokens[index + 2].Has(TokenTraits.Glued));
    }

    private static bool IsCloser(char c) => c is ')' or ']' or '}' or '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or '*' or '_' or '`';

    // The last place in the run at which a clause ends: a semicolon, else a comma, else a word that opens a clause.
    private static int RunOnCut(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        int comma = 0, clause = 0;
        for (int i = end - 1; i > first + (end - first) / 3; i--)
        {
            Token token = tokens[i];
            ReadOnlySpan<char> word = text.Slice(token.Start, token.Length);
            if (word is ";")
            {
                return i + 1;
            }

            comma = comma == 0 && word is "," or "\u2014" or "\u2013" ? i + 1 : comma;
            clause = clause == 0 && IsClauseOpener(word) ? i : clause;
        }

        return comma > 0 ? comma : clause > 0 ? clause : end;
    }

    private static bool IsClauseOpener(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        if (word.Length > lower.Length)
        {
            return false;
        }

        word.ToLowerInvariant(lower);
        return lower[..word.Length] is "and" or "but" or "so" or "then" or "because" or "which" or "when" or "if" or "while" or "until";
    }

    private static int CountVisible(ReadOnlySpan<Token> tokens)
    {
        int count = 0;
        foreach (Token token in tokens)
        {
            count += token.IsVisible ? 1 : 0;
        }

        return count;
    }

    // A piece that goes on from a run-on is told so, because "after a sentence with" then looks at its own beginning.
    private static void MarkRunOns(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, GrowingList<Sentence> sentences)
    {
        for (int i = 1; i < sentences.Count; i++)
        {
            Sentence sentence = sentences[i];
            Token before = tokens[sentence.FirstToken - 1];
            bool stopped = tokens[sentence.FirstToken].Has(TokenTraits.LineStart)
                || before.Kind == TokenKind.Punctuation && text[before.Start] is not (',' or ';' or '\u2014' or '\u2013')
                || text[before.End - 1] == '.';
            if (!stopped)
            {
                sentences[i] = sentence with { Traits = sentence.Traits | SentenceTraits.Continued };
            }
        }
    }
}
