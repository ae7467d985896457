using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Matching;

/// <summary>A compiled pattern.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Owner">The rule, status, condition, kind or lexicon it belongs to.</param>
/// <param name="Ordinal">Its place among the owner's patterns of that role.</param>
/// <param name="FirstStep">Index of its first step; the sweep starts here, at the pattern's end.</param>
/// <param name="EndStep">Index after its last step, which is where a match begins.</param>
/// <param name="After">Number of the pattern that the sentence before must match, or -1.</param>
/// <param name="Source">The pattern it was made from.</param>
internal sealed record PatternProgram(ProgramRole Role, int Owner, int Ordinal, int FirstStep, int EndStep, int After, Pattern Source);
