namespace Analyzer.Engine.Matching;

/// <summary>Groups the words that no label in use tells apart.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class TokenClasses
{
    private readonly Dictionary<int, int[]> _labelClasses = [];

    /// <param name="labels">All labels.</param>
    /// <param name="used">The labels that something at run time asks for.</param>
    /// <param name="wordCount">Number of word ids.</param>
    public TokenClasses(LabelTable labels, IReadOnlyCollection<int> used, int wordCount)
    {
        // Refine one partition by label after label: words of a class that a label takes move to a class of their own.
        int[] classOf = new int[wordCount];
        int count = 1;
        var moved = new Dictionary<int, int>();
        int[] sizes = new int[wordCount + labels.Count + 1];
        sizes[0] = wordCount;
        foreach (int label in used)
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
        foreach (int label in used)
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
