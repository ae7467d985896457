namespace Analyzer.Engine.Matching;

/// <summary>All pattern programs of a pack and what brings each of them to be run.</summary>
/// <remarks>
/// Programs are numbered so that lexicon entries come first, which are run only when another program asks for their lexicon, then
/// the patterns that others ask of the sentence before, then those that are looked at in every sentence, of kinds and rule by rule, then those of context and grades, which are only asked for where a rule has matched, and at
/// last the patterns that only questions are matched against.
/// </remarks>
internal sealed class ProgramTable
{
    private readonly PatternProgram[] _programs = [];

    /// <summary>All programs in the order of their numbers.</summary>
    public required PatternProgram[] Programs
    {
        get => _programs;
        init
        {
            _programs = value;
            Heads = new ProgramHead[value.Length];
            for (int i = 0; i < value.Length; i++)
            {
                PatternProgram program = value[i];
                int steps = program.EndStep - program.FirstStep;
                Heads[i] = new ProgramHead(program.FirstStep, (short)steps, (short)program.After, (short)program.Owner, program.Role);
                LongestProgram = Math.Max(LongestProgram, steps);
            }
        }
    }

    /// <summary>For each program, what must be known before it is run.</summary>
    public ProgramHead[] Heads { get; private init; } = [];

    /// <summary>Number of steps of the longest program.</summary>
    public int LongestProgram { get; private init; }

    public required PatternStep[] Steps { get; init; }

    /// <summary>Where each step stands in its pattern.</summary>
    public required StepSource[] Sources { get; init; }

    /// <summary>The lexicons that are more than sets of words.</summary>
    public required LexiconSlots[] Lexicons { get; init; }

    /// <summary>For each lexicon, the programs of those of its entries that are more than fixed phrases.</summary>
    public required IntLists LexiconPrograms { get; init; }

    /// <summary>For each token class, the word sets that it belongs to.</summary>
    public required ShortLists ClassSets { get; init; }

    /// <summary>Number of word sets.</summary>
    public required int SetCount { get; init; }

    /// <summary>The programs that wait for a word of some set, those of one set after the other.</summary>
    public required ProgramWait[] Waits { get; init; }

    /// <summary>For each word set, where its programs start in <see cref="Waits"/>; one more for the end of the last.</summary>
    public required int[] WaitStarts { get; init; }

    /// <summary>The programs that wait for nothing and are run in every sentence.</summary>
    public required int[] Always { get; init; }

    /// <summary>Number of slots for runs and lexicon entries.</summary>
    public required int SlotCount { get; init; }

    /// <summary>Number of the first program that is asked of the sentence before.</summary>
    public required int BeforeFirst { get; init; }

    /// <summary>Number of the first program that belongs to a kind.</summary>
    public required int KindFirst { get; init; }

    /// <summary>Number of the first program that belongs to a rule.</summary>
    public required int RuleFirst { get; init; }

    /// <summary>Number of the first program of the context and the grades.</summary>
    public required int ContextFirst { get; init; }

    /// <summary>Number of the first program for questions.</summary>
    public required int QuestionFirst { get; init; }

    /// <summary>Number of patterns that are asked of the sentence before.</summary>
    public required int AfterCount { get; init; }
}
