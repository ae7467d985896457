namespace Analyzer.Engine.Matching;

/// <summary>All pattern programs of a pack and what brings each of them to be run.</summary>
/// <remarks>
/// Programs are numbered so that lexicon entries come first, each after those it refers to, then patterns that are looked at in
/// every sentence, rule by rule, then those of context and grades, which are only asked for where a rule has matched, and at
/// last the patterns that only questions are matched against.
/// </remarks>
internal sealed record ProgramTable
{
    public required PatternProgram[] Programs { get; init; }

    public required PatternStep[] Steps { get; init; }

    /// <summary>The lexicons that are more than sets of words.</summary>
    public required LexiconSlots[] Lexicons { get; init; }

    /// <summary>For each slot, the programs that wait for it.</summary>
    public required IntLists Waiting { get; init; }

    /// <summary>The programs that wait for nothing and are run in every sentence.</summary>
    public required int[] Always { get; init; }

    /// <summary>For each slot of a very common word, the token classes that fill it, one bit a class; null for others.</summary>
    public required ulong[]?[] Pulled { get; init; }

    /// <summary>Number of the first program after the lexicon entries.</summary>
    public required int LexiconEnd { get; init; }

    /// <summary>Number of the first program that belongs to a rule.</summary>
    public required int RuleFirst { get; init; }

    /// <summary>Number of the first program of the context and the grades.</summary>
    public required int ContextFirst { get; init; }

    /// <summary>Number of the first program for questions.</summary>
    public required int QuestionFirst { get; init; }

    /// <summary>Number of patterns that are asked of the sentence before.</summary>
    public required int AfterCount { get; init; }

    public int SlotCount => Waiting.Count;

    /// <summary>Number of steps of the longest program.</summary>
    public int LongestProgram
    {
        get
        {
            int longest = 0;
            foreach (PatternProgram program in Programs)
            {
                longest = Math.Max(longest, program.EndStep - program.FirstStep);
            }

            return longest;
        }
    }

    /// <summary>The steps of <paramref name="program"/>, last part of the pattern first.</summary>
    public ReadOnlySpan<PatternStep> StepsOf(PatternProgram program) => Steps.AsSpan(program.FirstStep, program.EndStep - program.FirstStep);
}
