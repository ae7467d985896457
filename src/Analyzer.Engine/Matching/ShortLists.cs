namespace Analyzer.Engine.Matching;

/// <summary>Many lists of numbers below 65,536 in two arrays; small, because the hot ones must stay in the processor's nearest memory.</summary>
/// <param name="Starts">Where each list starts in <paramref name="Items"/>; one more for the end of the last.</param>
/// <param name="Items">The lists one behind the other.</param>
internal readonly record struct ShortLists(int[] Starts, ushort[] Items)
{
    public ReadOnlySpan<ushort> this[int list] => Items.AsSpan(Starts[list], Starts[list + 1] - Starts[list]);
}
