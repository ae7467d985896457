namespace Analyzer.Engine.Matching;

/// <summary>Groups the words that no label tells apart.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class TokenClasses
{
    private readonly int[][] _labelClasses;

    public TokenClasses(LabelTable labels, int wordCount)
    {
        // Refine one partition by label after label: words of a class that a label takes move to a class of their own.
        int[] classOf = new int[wordCount];
        int count = 1;
        var moved = new Dictionary<int, int>();
        int[] sizes = new int[wordCount + labels.Count + 1];
        sizes[0] = wordCount;
        for (int label = 0; label < labels.Count; label++)
        {
            int[] words = labels.WordsOf(label);
            moved.Clear();
            foreach (IGrouping<int, int> group in words.GroupBy(word => classOf[word]))
            {
                int taken = group.Count();
                if (taken < sizes[group.Key])
                {
                    moved.Add(group.Key, taken);
                }
            }

            var target = new Dictionary<int, int>();
            foreach (int word in words)
            {
                int from = classOf[word];
                if (moved.TryGetValue(from, out int taken))
                {
                    if (!target.TryGetValue(from, out int to))
                    {
                        to = count++;
                        target.Add(from, to);
                        sizes[from] -= taken;
                        sizes[to] = taken;
                    }

                    classOf[word] = to;
                }
            }
        }

        Count = count;
        ClassOf = [.. classOf.Select(c => (ushort)c)];
        _labelClasses = new int[labels.Count][];
        for (int label = 0; label < labels.Count; label++)
        {
            _labelClasses[label] = [.. labels.WordsOf(label).Select(word => (int)ClassOf[word]).Distinct().Order()];
        }
    }

    /// <summary>Word id to class.</summary>
    public ushort[] ClassOf { get; }

    public int Count { get; }

    /// <summary>The classes that a label takes, ascending.</summary>
    public int[] OfLabel(int label) => _labelClasses[label];
}
