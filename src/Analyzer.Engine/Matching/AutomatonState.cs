namespace Analyzer.Engine.Matching;

/// <summary>A state of the lazily built automaton: the prefixes of phrases that the tokens read so far can stand for.</summary>
internal sealed class AutomatonState
{
    private Transition[] _transitions = [];    // replaced as a whole, so that readers need no lock

    public AutomatonState(int[] nodes, int[] outputs, ulong[]? advances)
    {
        Nodes = nodes;
        Outputs = outputs;
        Advances = advances;
    }

    /// <summary>Nodes of the prefix tree that can still go on, ascending.</summary>
    public int[] Nodes { get; }

    /// <summary>What ends with the token that led here.</summary>
    public int[] Outputs { get; }

    /// <summary>One bit a token class: whether a phrase goes on with it. Null when nothing goes on.</summary>
    public ulong[]? Advances { get; }

    /// <summary>The state after a token of <paramref name="tokenClass"/>, or null when it was not needed before.</summary>
    public AutomatonState? Next(int tokenClass)
    {
        Transition[] transitions = Volatile.Read(ref _transitions);
        if (transitions.Length == 0)
        {
            return null;
        }

        int mask = transitions.Length - 1;
        for (int i = tokenClass & mask; transitions[i].Target is AutomatonState target; i = (i + 1) & mask)
        {
            if (transitions[i].TokenClass == tokenClass)
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>Adds a transition; the caller holds the automaton's lock.</summary>
    public void Add(int tokenClass, AutomatonState target)
    {
        Transition[] known = [.. _transitions.Where(transition => transition.Target is not null), new Transition(tokenClass, target)];
        var grown = new Transition[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)known.Length * 2)];
        foreach (Transition transition in known)
        {
            int i = transition.TokenClass & (grown.Length - 1);
            while (grown[i].Target is not null)
            {
                i = (i + 1) & (grown.Length - 1);
            }

            grown[i] = transition;
        }

        Volatile.Write(ref _transitions, grown);
    }

    private readonly record struct Transition(int TokenClass, AutomatonState? Target);
}
