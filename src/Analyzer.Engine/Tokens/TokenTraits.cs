namespace Analyzer.Engine.Tokens;

/// <summary>What else is known about a token.</summary>
[Flags]
public enum TokenTraits : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Starts with an upper-case letter.</summary>
    Capitalized = 1,

    /// <summary>Two or more letters, all of them upper-case.</summary>
    AllCaps = 2,

    /// <summary>Stands directly behind the token before it, without white space.</summary>
    Glued = 4,

    /// <summary>Only a line break or the start of the text and spaces stand before it.</summary>
    LineStart = 8,

    /// <summary>An empty line stands before it.</summary>
    ParagraphStart = 16,

    /// <summary>Stands inside a <c>`code span`</c>.</summary>
    Code = 32,
}
