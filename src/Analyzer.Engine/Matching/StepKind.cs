namespace Analyzer.Engine.Matching;

/// <summary>What a step of a pattern program asks of the sentence.</summary>
internal enum StepKind : byte
{
    /// <summary>Nothing more: the pattern has matched.</summary>
    Accept,

    /// <summary>One word of a set.</summary>
    Word,

    /// <summary>A fixed run of tokens, recognised by the pack's automaton.</summary>
    Run,

    /// <summary>An entry of a lexicon, the longest that fits.</summary>
    Lexicon,

    /// <summary>Up to a number of tokens, as few as fit.</summary>
    Gap,

    /// <summary>One way or another; the first is preferred.</summary>
    Fork,

    /// <summary>The start of the sentence.</summary>
    Start,

    /// <summary>The end of the sentence.</summary>
    End,
}
