namespace Analyzer.Engine.Tokens;

/// <summary>What a full stop after a word can mean.</summary>
internal enum AbbreviationKind
{
    /// <summary>The word is no abbreviation: the stop ends a sentence.</summary>
    None,

    /// <summary>The stop never ends a sentence: <c>Dr.</c>, <c>e.g.</c>.</summary>
    Always,

    /// <summary>An abbreviation only before a number: <c>No. 5</c>.</summary>
    BeforeNumber,

    /// <summary>An abbreviation that may also end a sentence: <c>etc.</c>; the next word's case decides.</summary>
    MayEnd,
}
