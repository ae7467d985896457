using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analyzer.Engine.Text;

namespace Analyzer.Engine.Tokens;

/// <summary>The state of one walk through a text; see <see cref="Tokenizer"/>.</summary>
internal ref struct TokenScanner
{
    // A longer code span is more likely a stray back quote; the bound keeps many stray ones linear.
    private const int MaxCodeSpan = 120;

    private readonly ReadOnlySpan<char> _text;
    private readonly Vocabulary _vocabulary;
    private readonly GrowingList<Token> _tokens;
    private readonly Span<char> _folded;
    private TokenTraits _before;    // what white space before the next token says of it
    private int _codeEnd;          // offset at which the current code span closes, or 0

    public TokenScanner(ReadOnlySpan<char> text, Vocabulary vocabulary, GrowingList<Token> tokens, Span<char> folded)
    {
        _text = text;
        _vocabulary = vocabulary;
        _tokens = tokens;
        _folded = folded;
        _before = TokenTraits.LineStart | TokenTraits.ParagraphStart;
    }

    public void Run()
    {
        int position = 0;
        while (position < _text.Length)
        {
            char c = _text[position];
            switch (CharClass.Of(c))
            {
                case CharClass.Space:
                    position = SkipSpace(position);
                    break;
                case CharClass.Lower or CharClass.Upper or CharClass.OtherLetter:
                    position = ScanWord(position);
                    break;
                case CharClass.Digit:
                    position = ScanNumber(position);
                    break;
                case CharClass.Symbol:
                    position = ScanSymbol(position);
                    break;
                case CharClass.Surrogate when IsLetterPair(position):
                    position = ScanWord(position);
                    break;
                case CharClass.Surrogate or CharClass.Format:
                    position = ScanPictogram(position);
                    break;
                default:
                    position = ScanPunctuation(position, c);
                    break;
            }
        }
    }

    private int SkipSpace(int position)
    {
        if (_text[position] == ' ' && position + 1 < _text.Length && CharClass.OfAscii(_text[position + 1]) is not (CharClass.Space or CharClass.Surrogate))
        {
            _before &= TokenTraits.LineStart | TokenTraits.ParagraphStart;    // one space between two words, as nearly always
            return position + 1;
        }

        int lines = 0;
        char previous = '\0';
        while (position < _text.Length && CharClass.Of(_text[position]) == CharClass.Space)
        {
            char c = _text[position++];
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' && !(c == '\n' && previous == '\r'))
            {
                lines += c == '\u2029' ? 2 : 1;
            }

            previous = c;
        }

        _before = lines switch
        {
            0 => _before & (TokenTraits.LineStart | TokenTraits.ParagraphStart),
            1 => TokenTraits.LineStart,
            _ => TokenTraits.LineStart | TokenTraits.ParagraphStart,
        };
        return position;
    }

    // Nearly every word is short and made of ASCII letters alone: sixteen characters are looked at in one step.
    private int ScanWord(int start)
    {
        if (_text.Length - start <= WordKey.MaxLength)
        {
            return ScanHardWord(start);
        }

        ref ushort first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_text), start));
        Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
        Vector128<byte> lower = bytes | Vector128.Create((byte)0x20);
        uint letters = Vector128.LessThan(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)26)).ExtractMostSignificantBits();
        int length = BitOperations.TrailingZeroCount(~letters);
        if (length == 0 || CharClass.MayContinueWord(_text[start + length]))
        {
            return ScanHardWord(start);
        }

        uint capitals = ~Vector128.ShiftLeft(bytes, 2).ExtractMostSignificantBits() & ((1u << length) - 1);
        Vector128<ulong> kept = (lower & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(KeepFirst), (nuint)(WordKey.MaxLength - length))).AsUInt64();
        TokenTraits traits = _before;
        int shape = WordShape.Lower;
        if (capitals != 0)
        {
            bool all = length > 1 && capitals == (1u << length) - 1;
            bool one = capitals == 1;
            traits |= all ? TokenTraits.Capitalized | TokenTraits.AllCaps : (capitals & 1) != 0 ? TokenTraits.Capitalized : TokenTraits.None;
            shape = all ? WordShape.AllCaps : one ? WordShape.Capitalized : WordShape.Mixed;
        }

        if (length is > 3 and < 9 && (_text[start + length - 1] | 0x20) == 't'
            && Contractions.SplitAt(FoldAgain(start, start + length), -1) is int split and > 0)
        {
            return ScanContraction(start, start + split, start + length, traits);
        }

        int id = _vocabulary.Find(new WordKey(kept.ToScalar(), kept.GetElement(1)), out uint hash);
        Add(start, start + length, TokenKind.Word, id >= 0 ? id : shape, traits, hash);
        return start + length;
    }

    // Sixteen bytes of ones, then sixteen of zeros: read at 16 - n, it keeps the first n bytes of a vector.
    private static ReadOnlySpan<byte> KeepFirst =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    // A word with digits, apostrophes, marks, letters beyond ASCII, or a full stop or colon that may belong to it.
    private int ScanHardWord(int start)
    {
        int i = start, length = 0, letters = 0, capitals = 0, digits = 0, apostrophe = -1;
        bool capitalFirst = false;
        while (i < _text.Length)
        {
            char c = _text[i];
            switch (CharClass.Of(c))
            {
                case CharClass.Lower:
                    letters++;
                    break;
                case CharClass.Upper:
                    capitalFirst |= letters == 0;
                    letters++;
                    capitals++;
                    c = c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c);
                    break;
                case CharClass.OtherLetter:
                    letters++;
                    break;
                case CharClass.Digit:
                    digits++;
                    break;
                case CharClass.Apostrophe when IsLetterAt(i + 1):
                    c = '\'';
                    apostrophe = i;
                    break;
                case CharClass.Format:
                    i++;
                    continue;
                case CharClass.Surrogate when IsLetterPair(i):
                    letters++;
                    Fold(c, ref length);
                    c = _text[++i];
                    break;
                default:
                    goto Done;
            }

            Fold(c, ref length);
            i++;
        }

    Done:
        TokenTraits traits = _before;
        if (capitalFirst)
        {
            traits |= capitals == letters && letters > 1 ? TokenTraits.Capitalized | TokenTraits.AllCaps : TokenTraits.Capitalized;
        }

        if (apostrophe > 0 || length is > 3 and < 9)
        {
            int split = Contractions.SplitAt(_folded[..Math.Min(length, _folded.Length)], apostrophe - start);
            if (split > 0)
            {
                return ScanContraction(start, start + split, i, traits);
            }
        }

        if (letters == 1 && i + 1 < _text.Length && _text[i] == '.' && IsLetterAt(i + 1) && AbbreviationEnd(start) is int end and > 0)
        {
            return AddAbbreviation(start, end, traits);
        }

        if (_text.Length - i > 2 && IsUrlStart(start, i))
        {
            return ScanUrl(start);
        }

        int shape = digits > 0 || (capitals > 0 && capitals < letters && !(capitals == 1 && capitalFirst)) ? WordShape.Mixed : ShapeOf(traits);
        int id = _vocabulary.Find(_folded[..Math.Min(length, _folded.Length)], out uint hash);
        bool whole = length <= _folded.Length;
        Add(start, i, TokenKind.Word, id >= 0 && whole ? id : shape, traits, whole ? hash : hash ^ (uint)length);
        return i;
    }

    private static int ShapeOf(TokenTraits traits) =>
        (traits & TokenTraits.AllCaps) != 0 ? WordShape.AllCaps
        : (traits & TokenTraits.Capitalized) != 0 ? WordShape.Capitalized : WordShape.Lower;

    private readonly void Fold(char c, ref int length)
    {
        if (length < _folded.Length)
        {
            _folded[length] = c;
        }

        length++;
    }

    private int ScanContraction(int start, int split, int end, TokenTraits traits)
    {
        ReadOnlySpan<char> suffix = Contractions.SuffixOf(FoldAgain(split, end));
        ReadOnlySpan<char> stem = FoldAgain(start, split);
        bool possessive = suffix is "'s" && !Contractions.TakesVerb(stem, _text[end..]);
        stem = suffix is "not" ? Contractions.StemOf(stem) : stem;
        int stemId = _vocabulary.Find(stem, out uint stemHash);
        Add(start, split, TokenKind.Word, stemId >= 0 ? stemId : WordShape.Lower, traits, stemHash);
        if (possessive)
        {
            Add(split, end, TokenKind.Punctuation, WordShape.Punctuation, TokenTraits.Glued, 0);
            return end;
        }

        int id = _vocabulary.Find(suffix, out uint hash);
        Add(split, end, TokenKind.Word, id >= 0 ? id : WordShape.Lower, TokenTraits.Glued, hash);
        return end;
    }

    private readonly ReadOnlySpan<char> FoldAgain(int start, int end)
    {
        int length = 0;
        for (int i = start; i < end && length < _folded.Length; i++)
        {
            char c = _text[i];
            byte charClass = CharClass.Of(c);
            if (charClass != CharClass.Format)
            {
                _folded[length++] = charClass == CharClass.Apostrophe ? '\'' : char.ToLowerInvariant(c);
            }
        }

        return _folded[..length];
    }

    // "e.g.", "U.S.", "a.m.": single letters with full stops; the last one may lack its stop.
    private readonly int AbbreviationEnd(int start)
    {
        int i = start, letters = 0;
        while (i < _text.Length && IsLetterAt(i) && (i + 1 >= _text.Length || !IsLetterAt(i + 1)) && letters < 8)
        {
            letters++;
            i++;
            if (i < _text.Length && _text[i] == '.')
            {
                i++;
            }
            else
            {
                return letters > 1 ? i : 0;
            }
        }

        return letters > 1 && !IsLetterAt(i) ? i : 0;
    }

    private int AddAbbreviation(int start, int end, TokenTraits traits)
    {
        ReadOnlySpan<char> folded = FoldAgain(start, end);
        int id = _vocabulary.Find(folded, out uint hash);
        Add(start, end, TokenKind.Word, id >= 0 ? id : WordShape.Lower, traits, hash);
        return end;
    }

    private readonly bool IsUrlStart(int start, int end) =>
        _text[end] == ':' ? _text[(end + 1)..].StartsWith("//", StringComparison.Ordinal)
            : _text[end] == '.' && end - start == 3 && _text[start..end].Equals("www", StringComparison.OrdinalIgnoreCase) && IsLetterAt(end + 1);

    private int ScanUrl(int start)
    {
        int end = start;
        while (end < _text.Length && CharClass.Of(_text[end]) != CharClass.Space && _text[end] is not ('<' or '>' or '"' or '`' or '|'))
        {
            end++;
        }

        // Closing punctuation belongs to the sentence, not to the address.
        while (end > start + 1 && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '*' or '_')
        {
            end--;
        }

        _vocabulary.Find(_text[start..end], out uint hash);
        Add(start, end, TokenKind.Url, WordShape.Url, _before, hash);
        return end;
    }

    private int ScanNumber(int start)
    {
        int i = start;
        bool plain = true;
        while (i < _text.Length)
        {
            if (CharClass.Of(_text[i]) == CharClass.Digit)
            {
                i++;
            }
            else if (_text[i] == '.' && IsDigitAt(i + 1))
            {
                plain = false;
                i++;
            }
            else if (_text[i] == ',' && IsDigitAt(i + 1) && IsDigitAt(i + 2) && IsDigitAt(i + 3) && !IsDigitAt(i + 4))
            {
                plain = false;
                i++;
            }
            else
            {
                break;
            }
        }

        int shape = plain && i - start == 4 && (_text[start..i].StartsWith("19") || _text[start..i].StartsWith("20"))
            ? WordShape.Year : WordShape.Digits;
        if (i + 2 <= _text.Length && IsLetterAt(i) && !IsLetterAt(i + 2) && IsOrdinalSuffix(_text.Slice(i, 2)))
        {
            i += 2;
            shape = WordShape.Ordinal;
        }

        ReadOnlySpan<char> folded = FoldAgain(start, i);
        int id = _vocabulary.Find(folded, out uint hash);
        Add(start, i, TokenKind.Number, id >= 0 ? id : shape, _before, hash);
        return i;
    }

    private int ScanSymbol(int start)
    {
        int end = start + 1;
        ReadOnlySpan<char> folded = _text[start..end];
        if (end < _text.Length)
        {
            folded = (_text[start], _text[end]) switch
            {
                ('=', '>') => "→",
                ('<', '=') => "≤",
                ('>', '=') => "≥",
                _ => folded,
            };
            end += folded[0] == _text[start] ? 0 : 1;
        }

        int id = _vocabulary.Find(folded, out uint hash);
        Add(start, end, TokenKind.Symbol, id >= 0 ? id : WordShape.Symbol, _before, hash);
        return end;
    }

    private int ScanPunctuation(int start, char c)
    {
        if (c == '.' && IsDigitAt(start + 1) && !_before.HasFlag(TokenTraits.Glued))
        {
            return ScanNumber(start);
        }

        if (c == '@' && TryScanEmail(start, out int emailEnd))
        {
            return emailEnd;
        }

        if (c == '`')
        {
            OpenCode(start);
        }

        bool arrow = c == '-' && start + 1 < _text.Length && _text[start + 1] == '>';
        if (arrow)
        {
            int id = _vocabulary.Find("→", out uint hash);
            Add(start, start + 2, TokenKind.Symbol, id >= 0 ? id : WordShape.Symbol, _before, hash);
            return start + 2;
        }

        Add(start, start + 1, TokenKind.Punctuation, WordShape.Punctuation, _before, 0);
        return start + 1;
    }

    private void OpenCode(int start)
    {
        if (start < _codeEnd)
        {
            return;
        }

        ReadOnlySpan<char> ahead = _text[(start + 1)..];
        int close = ahead[..Math.Min(ahead.Length, MaxCodeSpan)].IndexOfAny('`', '\n', '\r');
        if (close > 0 && ahead[close] == '`')
        {
            _codeEnd = start + 1 + close;
        }
    }

    private bool TryScanEmail(int at, out int end)
    {
        end = at + 1;
        int lastDot = -1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '-' or '.') && end - at < 256)
        {
            lastDot = _text[end] == '.' && IsLetterAt(end + 1) ? end : lastDot;
            end++;
        }

        while (_text[end - 1] is '.' or '-')
        {
            end--;
        }

        if (lastDot <= at + 1 || lastDot >= end || !_before.HasFlag(TokenTraits.Glued) || _tokens.Count == 0 || _tokens.Last.End != at)
        {
            return false;
        }

        // The local part was read as words and punctuation already; take it back to where white space stood.
        Token first = _tokens.Last;
        while (_tokens.Count > 1 && first.Has(TokenTraits.Glued) && at - first.Start < 64
            && (first.Kind is TokenKind.Word or TokenKind.Number || _text[first.Start] is '.' or '-' or '_' or '+'))
        {
            _tokens.RemoveLast();
            first = _tokens.Last;
        }

        _tokens.RemoveLast();
        _vocabulary.Find(_text[first.Start..end], out uint hash);
        Add(first.Start, end, TokenKind.Email, WordShape.Email, first.Traits & ~(TokenTraits.Capitalized | TokenTraits.AllCaps), hash);
        return true;
    }

    // Emoji, traits and their joiners are one token; a lone surrogate is one too.
    private int ScanPictogram(int start)
    {
        int i = start;
        while (i < _text.Length && CharClass.Of(_text[i]) is CharClass.Surrogate or CharClass.Format && !IsLetterPair(i))
        {
            i++;
        }

        Add(start, i, TokenKind.Punctuation, WordShape.Punctuation, _before, 0);
        return i;
    }

    private void Add(int start, int end, TokenKind kind, int id, TokenTraits traits, uint hash)
    {
        if (start < _codeEnd)
        {
            traits |= TokenTraits.Code;
        }

        _tokens.Add(new Token(start, end - start, (ushort)id, kind, traits, hash));
        _before = TokenTraits.Glued;
    }

    private static bool IsOrdinalSuffix(ReadOnlySpan<char> letters) =>
        letters.Equals("st", StringComparison.OrdinalIgnoreCase) || letters.Equals("nd", StringComparison.OrdinalIgnoreCase)
        || letters.Equals("rd", StringComparison.OrdinalIgnoreCase) || letters.Equals("th", StringComparison.OrdinalIgnoreCase);

    private readonly bool IsLetterAt(int index) =>
        index < _text.Length && (CharClass.IsLetter(CharClass.Of(_text[index])) || IsLetterPair(index));

    private readonly bool IsDigitAt(int index) => index < _text.Length && CharClass.Of(_text[index]) == CharClass.Digit;

    private readonly bool IsLetterPair(int index) =>
        char.IsHighSurrogate(_text[index]) && index + 1 < _text.Length && char.IsLowSurrogate(_text[index + 1])
        && System.Text.Rune.IsLetter(new System.Text.Rune(_text[index], _text[index + 1]));
}
