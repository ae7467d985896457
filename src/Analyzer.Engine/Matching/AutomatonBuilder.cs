namespace Analyzer.Engine.Matching;

/// <summary>Builds the prefix tree of all phrases of a pack over token classes.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class AutomatonBuilder
{
    private readonly List<Node> _nodes = [new Node(-1)];    // node 0 is the root

    /// <summary>Adds a run of labels whose end fills <paramref name="slot"/>.</summary>
    public void Add(int[] run, int slot)
    {
        int node = 0;
        foreach (int label in run)
        {
            if (!_nodes[node].Children.TryGetValue(label, out int child))
            {
                child = _nodes.Count;
                _nodes.Add(new Node(label));
                _nodes[node].Children.Add(label, child);
            }

            node = child;
        }

        int output = PatternAutomaton.Output(slot, run.Length);
        if (!_nodes[node].Outputs.Contains(output))
        {
            _nodes[node].Outputs.Add(output);
        }
    }

    /// <summary>The tables, with the classes that <paramref name="classes"/> tells apart.</summary>
    public AutomatonTables Build(TokenClasses classes)
    {
        var roots = new List<int>[classes.Count];
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = [];
        }

        foreach ((int label, int node) in _nodes[0].Children)
        {
            foreach (int tokenClass in classes.OfLabel(label))
            {
                roots[tokenClass].Add(node);
            }
        }

        return new AutomatonTables(
            classes.ClassOf,
            classes.Count,
            IntLists.Of([.. _nodes.Select(node => node.Label < 0 ? [] : classes.OfLabel(node.Label))]),
            IntLists.Of([.. _nodes.Select(node => node.Children.Values)]),
            IntLists.Of([.. _nodes.Select(node => node.Outputs)]),
            IntLists.Of(roots));
    }

    private sealed class Node(int label)
    {
        public int Label { get; } = label;

        public Dictionary<int, int> Children { get; } = [];

        public List<int> Outputs { get; } = [];
    }
}
