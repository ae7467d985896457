namespace Analyzer.Engine.Tokens;

/// <summary>What sort of text a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>A word of any script, a part of a contraction, or an abbreviation such as <c>e.g.</c>.</summary>
    Word,

    /// <summary>Digits with their separators: <c>7</c>, <c>1,240</c>, <c>99.9</c>, <c>½</c>; an ordinal such as <c>3rd</c> too.</summary>
    Number,

    /// <summary>A sign that carries meaning in an answer: <c>%</c>, a currency sign, an arrow, <c>=</c>, <c>&lt;</c>, <c>+</c>.</summary>
    Symbol,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>Punctuation, emoji and possessive <c>'s</c>: patterns do not see them.</summary>
    Punctuation,
}
