namespace Analyzer.Engine.Matching;

/// <summary>Lists of waiting programs in two arrays.</summary>
/// <param name="Starts">Where each list starts in <paramref name="Items"/>; one more for the end of the last.</param>
/// <param name="Items">The lists one behind the other.</param>
internal readonly record struct WaitLists(int[] Starts, ProgramWait[] Items)
{
    public ReadOnlySpan<ProgramWait> this[int list] => Items.AsSpan(Starts[list], Starts[list + 1] - Starts[list]);
}
