namespace Analyzer.Engine.Matching;

/// <summary>A pattern found in a sentence.</summary>
/// <param name="Program">Number of the pattern program.</param>
/// <param name="Start">First visible token of the sentence that it covers.</param>
/// <param name="End">Visible token after its last.</param>
internal readonly record struct PatternMatch(int Program, int Start, int End)
{
    /// <summary>One bit for each visible token covered.</summary>
    public ulong Mask => ((1UL << End) - 1) & ~((1UL << Start) - 1);
}
