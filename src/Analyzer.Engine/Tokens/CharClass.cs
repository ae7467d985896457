using System.Globalization;
using System.Runtime.CompilerServices;

namespace Analyzer.Engine.Tokens;

/// <summary>The sorts of characters that the tokenizer tells apart.</summary>
internal static class CharClass
{
    public const byte Space = 0;
    public const byte Lower = 1;
    public const byte Upper = 2;
    public const byte Digit = 3;
    public const byte Apostrophe = 4;
    public const byte Symbol = 5;
    public const byte Punctuation = 6;

    /// <summary>A letter without case or a combining mark: part of a word.</summary>
    public const byte OtherLetter = 7;

    /// <summary>Invisible inside a word: soft hyphen, joiners, variation selectors.</summary>
    public const byte Format = 8;

    /// <summary>Half of a surrogate pair; what it is depends on its other half.</summary>
    public const byte Surrogate = 9;

    // Control characters separate words like white space: a NUL never joins or hides anything.
    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 6, 6, 6, 5, 5, 5, 4, 6, 6, 6, 5, 6, 6, 6, 6, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 6, 5, 5, 5, 6,
        6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 6,
        6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 6, 6, 5, 0,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Of(char c) => c < 128 ? Ascii[c] : OfOther(c);

    /// <summary>The class of a character, or <see cref="Surrogate"/> when it lies beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte OfAscii(int c) => c < 128 ? Ascii[c] : Surrogate;

    /// <summary>Whether a character after ASCII letters may belong to their word, so that the word needs a closer look.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayContinueWord(int c) => c >= 128 || Ascii[c] is not (Space or Punctuation or Symbol) || c is '.' or ':';

    public static bool IsLetter(byte charClass) => charClass is Lower or Upper or OtherLetter;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    public static bool IsFormat(char c) => c >= 128 && OfOther(c) == Format;

    private static byte OfOther(char c)
    {
        if (IsApostrophe(c))
        {
            return Apostrophe;
        }

        if (c is '\u200B' or '\uFEFF' || char.IsWhiteSpace(c))
        {
            return Space;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.LowercaseLetter => Lower,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Upper,
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber
                or UnicodeCategory.SpacingCombiningMark => OtherLetter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => c is >= '\uFE00' and <= '\uFE0F' ? Format : OtherLetter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => Digit,
            UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol => Symbol,
            UnicodeCategory.OtherSymbol => c == '°' ? Symbol : Punctuation,
            UnicodeCategory.Format => Format,
            UnicodeCategory.Control => Space,
            UnicodeCategory.Surrogate => Surrogate,
            _ => Punctuation,
        };
    }
}
