namespace Analyzer.Engine.Matching;

/// <summary>All pattern programs of a pack and what brings each of them to be run.</summary>
/// <remarks>
/// Programs are numbered so that lexicon entries come first, each after those it refers to, then patterns of the context and
/// the grades, then rule by rule, and at last the patterns that only questions are matched against.
/// </remarks>
internal sealed record ProgramTable
{
    public required PatternProgram[] Programs { get; init; }

    public required PatternStep[] Steps { get; init; }

    /// <summary>The lexicons that are more than sets of words.</summary>
    public required LexiconSlots[] Lexicons { get; init; }

    /// <summary>For each slot, the programs that wait for it.</summary>
    public required int[][] Waiting { get; init; }

    /// <summary>The programs that wait for nothing and are run in every sentence.</summary>
    public required int[] Always { get; init; }

    /// <summary>For each slot of a very common word, the token classes that fill it, one bit a class; null for others.</summary>
    public required ulong[]?[] Pulled { get; init; }

    /// <summary>Number of the first program after the lexicon entries.</summary>
    public required int LexiconEnd { get; init; }

    /// <summary>Number of the first program that belongs to a rule.</summary>
    public required int RuleFirst { get; init; }

    /// <summary>Number of the first program for questions.</summary>
    public required int QuestionFirst { get; init; }

    /// <summary>Number of patterns that are asked of the sentence before.</summary>
    public required int AfterCount { get; init; }

    public int SlotCount => Waiting.Length;

    /// <summary>The steps of <paramref name="program"/>, last part of the pattern first.</summary>
    public ReadOnlySpan<PatternStep> StepsOf(PatternProgram program) => Steps.AsSpan(program.FirstStep, program.EndStep - program.FirstStep);
}
