namespace Analyzer.Engine.Matching;

/// <summary>Many lists of numbers in two arrays, so that a pack loads without thousands of small objects.</summary>
/// <param name="Starts">Where each list starts in <paramref name="Items"/>; one more for the end of the last.</param>
/// <param name="Items">The lists one behind the other.</param>
internal readonly record struct IntLists(int[] Starts, int[] Items)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> this[int list] => Items.AsSpan(Starts[list], Starts[list + 1] - Starts[list]);

    public static IntLists Of(IReadOnlyList<IReadOnlyCollection<int>> lists)
    {
        int[] starts = new int[lists.Count + 1];
        for (int i = 0; i < lists.Count; i++)
        {
            starts[i + 1] = starts[i] + lists[i].Count;
        }

        return new IntLists(starts, [.. lists.SelectMany(list => list)]);
    }
}
