namespace Analyzer.Engine.Matching;

/// <summary>Recognises every phrase that some pattern names, all at once, in one table step a token.</summary>
/// <remarks>
/// An Aho–Corasick automaton over token classes whose states are made when a text first reaches them (a lazy DFA). A phrase
/// is a run of label after label without gaps, so states stay few; should a text drive them past a limit, they are dropped and
/// made again, so memory is bounded. Shared by all threads: states never change but for their table of followers, which is
/// replaced as a whole.
/// </remarks>
internal sealed class PatternAutomaton
{
    private const int MaxStates = 20_000;

    private readonly AutomatonTables _tables;
    private readonly Lock _growing = new();
    private StateCache _cache;

    public PatternAutomaton(AutomatonTables tables)
    {
        _tables = tables;
        _cache = new StateCache(tables.ClassCount);
    }

    /// <summary>Word id to token class.</summary>
    public ReadOnlySpan<ushort> ClassOf => _tables.ClassOf;

    public AutomatonTables Tables => _tables;

    /// <summary>A run of <paramref name="length"/> tokens that fills <paramref name="slot"/>, in one number.</summary>
    public static int Output(int slot, int length) => (length << 24) | slot;

    /// <summary>Tells <paramref name="finds"/> where each phrase starts.</summary>
    /// <param name="classes">The classes of a sentence's visible tokens, at most 60.</param>
    /// <param name="finds">Receives the finds.</param>
    /// <remarks>Time O(tokens + finds) once the states are made.</remarks>
    public void Find(ReadOnlySpan<ushort> classes, SentenceFinds finds)
    {
        StateCache cache = Volatile.Read(ref _cache);
        AutomatonState state = StateCache.Root;
        for (int i = 0; i < classes.Length; i++)
        {
            int tokenClass = classes[i];
            state = ((state.Hint >> (tokenClass & 63)) & 1) != 0
                ? state.Next(tokenClass) ?? Grow(cache, state, tokenClass)
                : cache.Starts[tokenClass] ?? GrowStart(cache, tokenClass);
            foreach (int output in state.Outputs)
            {
                finds.AddPhrase(output & 0xFFFFFF, i + 1 - (output >> 24));
            }
        }
    }

    private AutomatonState GrowStart(StateCache cache, int tokenClass)
    {
        lock (_growing)
        {
            return cache.Starts[tokenClass] ??= GetOrAdd(cache, _tables.RootNodes[tokenClass].ToArray());
        }
    }

    private AutomatonState Grow(StateCache cache, AutomatonState state, int tokenClass)
    {
        lock (_growing)
        {
            if (state.Next(tokenClass) is AutomatonState known)
            {
                return known;
            }

            var nodes = new List<int>();
            foreach (int node in _tables.RootNodes[tokenClass])
            {
                nodes.Add(node);
            }

            foreach (int node in state.Nodes)
            {
                foreach (int child in _tables.NodeChildren[node])
                {
                    if (_tables.NodeClasses[child].Contains(tokenClass))
                    {
                        nodes.Add(child);
                    }
                }
            }

            AutomatonState next = GetOrAdd(cache, nodes.ToArray());
            state.Add(tokenClass, next);
            return next;
        }
    }

    private AutomatonState GetOrAdd(StateCache cache, int[] reached)
    {
        Array.Sort(reached);
        string key = KeyOf(reached);
        if (cache.States.TryGetValue(key, out AutomatonState? state))
        {
            return state;
        }

        if (cache.States.Count >= MaxStates && ReferenceEquals(cache, _cache))
        {
            // Sentences under way keep the full cache to their end; later ones start with an empty one.
            Volatile.Write(ref _cache, new StateCache(_tables.ClassCount));
        }

        state = Make(reached);
        cache.States.Add(key, state);
        return state;
    }

    private static string KeyOf(int[] nodes)
    {
        char[] key = new char[nodes.Length * 2];
        for (int i = 0; i < nodes.Length; i++)
        {
            key[2 * i] = (char)(nodes[i] >> 16);
            key[(2 * i) + 1] = (char)nodes[i];
        }

        return new string(key);
    }

    private AutomatonState Make(int[] reached)
    {
        int[] going = GoingOn(reached);
        ulong hint = 0;
        foreach (int node in going)
        {
            foreach (int child in _tables.NodeChildren[node])
            {
                foreach (int tokenClass in _tables.NodeClasses[child])
                {
                    hint |= 1UL << (tokenClass & 63);
                }
            }
        }

        return new AutomatonState(going, OutputsOf(reached), hint);
    }

    private int[] GoingOn(int[] nodes)
    {
        var going = new List<int>();
        foreach (int node in nodes)
        {
            if (!_tables.NodeChildren[node].IsEmpty)
            {
                going.Add(node);
            }
        }

        return going.ToArray();
    }

    private int[] OutputsOf(int[] nodes)
    {
        var outputs = new List<int>();
        foreach (int node in nodes)
        {
            foreach (int output in _tables.NodeOutputs[node])
            {
                if (!outputs.Contains(output))
                {
                    outputs.Add(output);
                }
            }
        }

        return outputs.ToArray();
    }

    private sealed class StateCache(int classCount)
    {
        public static readonly AutomatonState Root = new([], [], 0);

        public AutomatonState?[] Starts { get; } = new AutomatonState?[classCount];

        public Dictionary<string, AutomatonState> States { get; } = new(StringComparer.Ordinal);
    }
}
