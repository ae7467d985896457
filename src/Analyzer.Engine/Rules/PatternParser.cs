using System.Globalization;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Rules;

/// <summary>Reads the pattern syntax; <c>rules/README.md</c> teaches it with an example for each form.</summary>
/// <remarks>
/// <code>
/// pattern := choice                       choice := sequence ('|' sequence)*
/// sequence := item+                       item := ('!' atom | atom) '?'?
/// atom := word '~'? | '@' name | '..' n | '^' | '$' | '(' choice ')'
/// </code>
/// Words are cut by the <see cref="Tokenizer"/> that cuts answers, so <c>on-call</c> and <c>don't</c> mean the same in both.
/// </remarks>
public sealed class PatternParser
{
    private const int MaxGap = 30;
    private const int MaxDepth = 40;
    private const string Special = "()|?~@^$!+\\ \t";

    private static readonly Tokenizer Words = new(Vocabulary.Empty);

    private readonly string _text;
    private readonly PatternOrigin _origin;
    private readonly List<Diagnostic> _diagnostics;
    private int _position;
    private int _depth;

    private PatternParser(string text, PatternOrigin origin, List<Diagnostic> diagnostics)
    {
        _text = text;
        _origin = origin;
        _diagnostics = diagnostics;
    }

    /// <summary>Parses <paramref name="text"/>; faults go to <paramref name="diagnostics"/>, and then the result is null.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="diagnostics">Receives the faults.</param>
    /// <param name="isEntry">Whether it is an entry of a lexicon, which may end in a gap because a pattern goes on after it.</param>
    public static Pattern? Parse(string text, PatternOrigin origin, List<Diagnostic> diagnostics, bool isEntry = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        int before = diagnostics.Count;
        var parser = new PatternParser(text, origin, diagnostics);
        PatternNode? root = parser.ParseWhole(isEntry);
        return root is null || diagnostics.Count > before ? null : new Pattern(text, origin, root, after: null);
    }

    private PatternNode? ParseWhole(bool isEntry)
    {
        PatternNode? root = ParseChoice();
        if (root is not null && _position < _text.Length)
        {
            Fault(_position, "there is a ')' too many; remove it");
            return null;
        }

        if (!isEntry && root is PatternNode.Sequence { Items: [PatternNode.Gap first, ..] })
        {
            Fault(first.Span.Start, "a gap at the start of a pattern skips nothing; remove it");
        }

        if (!isEntry && root is PatternNode.Sequence { Items: [.., PatternNode.Gap last] })
        {
            Fault(last.Span.Start, "a gap at the end of a pattern skips nothing; remove it, or name what comes after it");
        }

        return root;
    }

    private PatternNode? ParseChoice()
    {
        int start = _position;
        var options = new List<PatternNode>();
        do
        {
            PatternNode? option = ParseSequence();
            if (option is null)
            {
                return null;
            }

            options.Add(option);
        }
        while (TryTake('|'));
        return options.Count == 1 ? options[0] : new PatternNode.Choice([.. options], new TextSpan(start, _position));
    }

    private PatternNode? ParseSequence()
    {
        SkipSpace();
        int start = _position;
        var items = new List<PatternNode>();
        while (_position < _text.Length && _text[_position] is not ('|' or ')'))
        {
            if (!ParseItem(items))
            {
                return null;
            }

            SkipSpace();
        }

        if (items.Count == 0)
        {
            Fault(start, "nothing stands here; write a word, or remove the '|' or the brackets");
            return null;
        }

        CheckEnds(items);
        return items.Count == 1 ? items[0] : new PatternNode.Sequence([.. items], new TextSpan(start, items[^1].Span.End));
    }

    private void CheckEnds(List<PatternNode> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            IEnumerable<PatternNode> inside = PatternList.Nodes(items[i]);
            if (i + 1 < items.Count && inside.OfType<PatternNode.SentenceEnd>().FirstOrDefault() is PatternNode.SentenceEnd end)
            {
                Fault(end.Span.Start, "'$' is the end of the sentence, so nothing can follow it; write '\\$' for the sign");
            }

            if (i > 0 && inside.OfType<PatternNode.SentenceStart>().FirstOrDefault() is PatternNode.SentenceStart begin)
            {
                Fault(begin.Span.Start, "'^' is the start of the sentence, so nothing can stand before it; write '\\^' for the sign");
            }
        }
    }

    private bool ParseItem(List<PatternNode> items)
    {
        int start = _position;
        bool other = TryTake('!');
        int firstAtom = items.Count;
        if (!ParseAtom(items))
        {
            return false;
        }

        if (other)
        {
            if (items.Count != firstAtom + 1)
            {
                Fault(start, "'!' excludes one token, but this is more than one; exclude its first word only", DiagnosticIds.NotASingleToken);
                return false;
            }

            items[^1] = new PatternNode.Other(items[^1], new TextSpan(start, _position));
        }

        if (TryTake('?'))
        {
            // A word that the tokenizer cuts, such as "on-call", is optional as a whole.
            PatternNode whole = items.Count == firstAtom + 1
                ? items[firstAtom]
                : new PatternNode.Sequence([.. items[firstAtom..]], new TextSpan(start, _position - 1));
            items.RemoveRange(firstAtom, items.Count - firstAtom);
            items.Add(new PatternNode.Maybe(whole, new TextSpan(start, _position)));
        }

        return true;
    }

    private bool ParseAtom(List<PatternNode> items)
    {
        int start = _position;
        if (start >= _text.Length)
        {
            return Fault(start, "the pattern ends where a word should stand");
        }

        switch (_text[start])
        {
            case '(':
                return ParseGroup(items);
            case '@':
                return ParseReference(items);
            case '^':
                _position++;
                items.Add(new PatternNode.SentenceStart(new TextSpan(start, _position)));
                return true;
            case '$':
                _position++;
                items.Add(new PatternNode.SentenceEnd(new TextSpan(start, _position)));
                return true;
            case '.' when _text.AsSpan(start).StartsWith(".."):
                return ParseGap(items);
            case '?' or '~' or '+':
                return Fault(start, $"'{_text[start]}' must stand directly behind a word; to match the sign itself write '\\{_text[start]}'");
            default:
                return ParseWord(items);
        }
    }

    private bool ParseGroup(List<PatternNode> items)
    {
        int start = _position++;
        if (++_depth > MaxDepth)
        {
            return Fault(start, $"brackets are nested more than {MaxDepth} deep; move the inner part to a lexicon");
        }

        PatternNode? inner = ParseChoice();
        _depth--;
        if (inner is null)
        {
            return false;
        }

        if (!TryTake(')'))
        {
            return Fault(start, "this '(' is never closed; add ')'");
        }

        items.Add(inner);
        return true;
    }

    private bool ParseReference(List<PatternNode> items)
    {
        int start = _position++;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] == '-'))
        {
            _position++;
        }

        string name = _text[(start + 1).._position];
        if (name.Length == 0)
        {
            return Fault(start, "'@' must be followed by the name of a lexicon, such as @component");
        }

        items.Add(new PatternNode.Reference(name, new TextSpan(start, _position)));
        return true;
    }

    private bool ParseGap(List<PatternNode> items)
    {
        int start = _position;
        _position += 2;
        int digits = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        if (!int.TryParse(_text.AsSpan(digits, _position - digits), NumberStyles.None, CultureInfo.InvariantCulture, out int max)
            || max is < 1 or > MaxGap)
        {
            return Fault(start, $"a gap says how many words it may skip, from ..1 to ..{MaxGap}");
        }

        items.Add(new PatternNode.Gap(max, new TextSpan(start, _position)));
        return true;
    }

    // A word, or several where the tokenizer cuts it; "roll+back" is written as one word, with a hyphen or as two.
    private bool ParseWord(List<PatternNode> items)
    {
        int start = _position;
        var parts = new List<string> { "" };
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c == '\\' && _position + 1 < _text.Length)
            {
                parts[^1] += _text[_position + 1];
                _position += 2;
            }
            else if (c == '+' && parts[^1].Length > 0)
            {
                parts.Add("");
                _position++;
            }
            else if (Special.Contains(c, StringComparison.Ordinal))
            {
                break;
            }
            else
            {
                parts[^1] += c;
                _position++;
            }
        }

        if (parts[^1].Length == 0)
        {
            return Fault(_position, "a word should stand here; a joined-or-split word is written roll+back");
        }

        bool inflected = TryTake('~');
        var span = new TextSpan(start, _position);
        if (parts.Count == 1)
        {
            return AddWords(parts[0], inflected, inflectFirst: false, span, items);
        }

        var joined = new List<PatternNode>();
        var split = new List<PatternNode>();
        if (!AddWords(string.Concat(parts), inflected, inflectFirst: false, span, joined)
            || !AddWords(string.Join(' ', parts), inflected, inflectFirst: false, span, split))
        {
            return false;
        }

        var options = new List<PatternNode> { Join(joined, span), Join(split, span) };
        if (inflected)
        {
            var first = new List<PatternNode>();    // "rolled back" as well as "rollbacks"
            AddWords(string.Join(' ', parts), inflected, inflectFirst: true, span, first);
            options.Add(Join(first, span));
        }

        items.Add(new PatternNode.Choice([.. options], span));
        return true;
    }

    private bool AddWords(string text, bool inflected, bool inflectFirst, TextSpan span, List<PatternNode> items)
    {
        if (Contractions.IsSecondHalf(text))
        {
            items.Add(new PatternNode.Word(Contractions.SuffixOf(text).ToString(), false, span));
            return true;
        }

        Token[] tokens = Words.Tokenize(text);
        string[] words = [.. tokens.Where(token => token.IsVisible).Select(token => FoldedText(tokens, text, token))];
        if (words.Length == 0)
        {
            Fault(span.Start, $"patterns do not see punctuation, so '{text}' never matches; leave it out", DiagnosticIds.InvisibleToken);
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            bool inflectThis = inflected && i == (inflectFirst ? 0 : words.Length - 1);
            items.Add(new PatternNode.Word(words[i], inflectThis, span));
        }

        return true;
    }

    private static PatternNode Join(List<PatternNode> nodes, TextSpan span) =>
        nodes.Count == 1 ? nodes[0] : new PatternNode.Sequence([.. nodes], span);

    // The spelling under which the tokenizer looks a token up: "n't" is "not", "ca" before it is "can".
    private static string FoldedText(Token[] tokens, string text, Token token)
    {
        string folded = Vocabulary.Fold(text.Substring(token.Start, token.Length));
        int index = Array.IndexOf(tokens, token);
        bool clipped = index + 1 < tokens.Length && tokens[index + 1].Has(TokenTraits.Glued) && IsNegation(text, tokens[index + 1]);
        return clipped ? Contractions.StemOf(folded).ToString()
            : token.Has(TokenTraits.Glued) && token.Kind == TokenKind.Word && IsNegation(text, token) ? "not"
            : folded is "->" or "=>" ? "→" : folded is "<=" ? "≤" : folded is ">=" ? "≥" : folded;
    }

    private static bool IsNegation(string text, Token token) =>
        Vocabulary.Fold(text.Substring(token.Start, token.Length)) is "n't" or "nt" or "t" && text[token.Start] != '-';

    private bool TryTake(char c)
    {
        if (c is '|' or ')')
        {
            SkipSpace();
        }

        if (_position < _text.Length && _text[_position] == c)
        {
            _position++;
            return true;
        }

        return false;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private bool Fault(int offset, string message, string id = DiagnosticIds.PatternSyntax)
    {
        _diagnostics.Add(_origin.At(offset, id, message));
        return false;
    }
}
