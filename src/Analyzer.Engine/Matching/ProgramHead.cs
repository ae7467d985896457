namespace Analyzer.Engine.Matching;

/// <summary>What the matcher must know of a program before it runs it, close together in memory.</summary>
/// <param name="FirstStep">Index of its first step.</param>
/// <param name="StepCount">Number of its steps.</param>
/// <param name="After">Number of the pattern that the sentence before must match, or -1.</param>
/// <param name="Owner">The rule, status, condition, kind or lexicon it belongs to.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Run">Slot of a run that it cannot match without, or -1.</param>
/// <param name="Lexicon">A lexicon of which it cannot match without an entry, or -1.</param>
/// <param name="OtherLexicon">Another one, or -1.</param>
internal readonly record struct ProgramHead(
    int FirstStep, short StepCount, short After, short Owner, ProgramRole Role, short Run, short Lexicon, short OtherLexicon);
