namespace Analyzer.Engine.Matching;

/// <summary>All pattern programs of a pack and what brings each of them to be run.</summary>
/// <remarks>
/// Programs are numbered so that lexicon entries come first, which are run only when another program asks for their lexicon, then
/// the patterns that others ask of the sentence before, then those that are looked at in every sentence, of kinds and rule by rule,
/// then those of context and grades, which are only asked for where a rule has matched, and at last the patterns that only
/// questions are matched against.
/// </remarks>
internal sealed class ProgramTable
{
    public ProgramTable(PatternProgram[] programs, PatternStep[] steps, LexiconSlots[] lexicons)
    {
        Programs = programs;
        Steps = steps;
        Lexicons = lexicons;
        LexiconPrograms = new int[lexicons.Length + 1];
        Heads = new ProgramHead[programs.Length];
        WeakEnds = new int[programs.Length];
        for (int i = 0; i < programs.Length; i++)
        {
            Heads[i] = HeadOf(programs[i], steps.AsSpan(programs[i].FirstStep, programs[i].EndStep - programs[i].FirstStep));
            LongestProgram = Math.Max(LongestProgram, Heads[i].StepCount);
            if (programs[i].Role == ProgramRole.LexiconEntry)
            {
                LexiconPrograms[programs[i].Owner + 1]++;
            }
            else if (programs[i].Role == ProgramRole.Weak)
            {
                WeakEnds[programs[i].Owner] = i + 1;
            }
        }

        for (int i = 0; i < lexicons.Length; i++)
        {
            LexiconPrograms[i + 1] += LexiconPrograms[i];
        }
    }

    /// <summary>All programs in the order of their numbers.</summary>
    public PatternProgram[] Programs { get; }

    /// <summary>For each program, what must be known before it is run.</summary>
    public ProgramHead[] Heads { get; }

    /// <summary>Number of steps of the longest program.</summary>
    public int LongestProgram { get; }

    /// <summary>The steps of all programs.</summary>
    public PatternStep[] Steps { get; }

    /// <summary>The lexicons that are more than sets of words.</summary>
    public LexiconSlots[] Lexicons { get; }

    /// <summary>For each lexicon, the first program of those of its entries that are more than fixed phrases; one more for the end.</summary>
    public int[] LexiconPrograms { get; }

    /// <summary>For each rule, the number after its last weak pattern.</summary>
    public int[] WeakEnds { get; }

    /// <summary>Where each step stands in its pattern.</summary>
    public required StepSource[] Sources { get; init; }


    /// <summary>The sets of words that steps and gates ask for.</summary>
    public required WordSets Sets { get; init; }

    /// <summary>What brings each program to be run.</summary>
    public required Gates Gates { get; init; }

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

    private static ProgramHead HeadOf(PatternProgram program, ReadOnlySpan<PatternStep> steps)
    {
        short run = -1, lexicon = -1, other = -1;
        foreach (ref readonly PatternStep step in steps)
        {
            if (!step.IsRequired)
            {
                continue;
            }

            if (step.Kind == StepKind.Run)
            {
                run = (short)step.Target;
            }
            else if (step.Kind == StepKind.Lexicon)
            {
                (lexicon, other) = ((short)step.Target, step.Target == lexicon ? other : lexicon);
            }
        }

        return new ProgramHead(
            program.FirstStep, (short)steps.Length, (short)program.After, (short)program.Owner, program.Role, run, lexicon, other);
    }
}
