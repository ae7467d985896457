namespace Analyzer.Engine.Matching;

/// <summary>Recognises every phrase that some pattern names, all at once, in one table step a token.</summary>
/// <remarks>
/// An Aho–Corasick automaton over token classes whose states are made when a text first reaches them (a lazy DFA). A phrase is a run
/// of label after label without gaps, so states stay few; should texts drive them past a limit, they are dropped and made again, so
/// memory is bounded. All states live in a few arrays, because the next state is asked for at every token. Not thread-safe.
/// </remarks>
internal sealed class PatternAutomaton
{
    private const int MaxStates = 20_000;
    private const int FirstCapacity = 256;

    // Marks a state of which something ends, so that the outputs of the others are never looked at.
    private const int HasOutputs = 1 << 30;
    private const int Root = 0;

    private readonly AutomatonTables _tables;
    private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);
    private readonly int[] _starts;             // class -> state that it leads to from the root; 0 when not made yet
    private ulong[] _hints = [];                // state -> the classes with which a phrase goes on, one bit for the last six bits of each
    private int[][] _nodes = [];                // state -> nodes of the prefix tree that can still go on, ascending
    private int[][] _outputs = [];              // state -> what ends with the token that led here
    private ulong[] _transitions = [];          // open addressing, at most half full: key in the upper half, state in the lower; 0 when empty
    private int _transitionCount;
    private int _stateCount;

    public PatternAutomaton(AutomatonTables tables)
    {
        _tables = tables;
        _starts = new int[tables.ClassCount];
        Reset();
    }

    /// <summary>A run of <paramref name="length"/> tokens that fills <paramref name="slot"/>, in one number.</summary>
    public static int Output(int slot, int length) => (length << 24) | slot;

    /// <summary>Tells <paramref name="finds"/> where each phrase starts.</summary>
    /// <param name="classes">The classes of a sentence's visible tokens, at most 60.</param>
    /// <param name="finds">Receives the finds.</param>
    /// <remarks>Time O(tokens + finds) once the states are made.</remarks>
    public void Find(ReadOnlySpan<ushort> classes, SentenceFinds finds)
    {
        if (_stateCount > MaxStates)
        {
            Reset();
        }

        int state = Root;
        for (int i = 0; i < classes.Length; i++)
        {
            int tokenClass = classes[i];
            int next = ((_hints[state] >> (tokenClass & 63)) & 1) != 0 ? Next(state, tokenClass) : _starts[tokenClass];
            if (next == 0)
            {
                next = Grow(state, tokenClass);
            }

            state = next & ~HasOutputs;
            if (next != state)
            {
                foreach (int output in _outputs[state])
                {
                    finds.AddPhrase(output & 0xFFFFFF, i + 1 - (output >> 24));
                }
            }
        }
    }

    // The state after a token that may carry a phrase on, or 0 when it was not needed before.
    private int Next(int state, int tokenClass)
    {
        uint key = KeyOf(state, tokenClass);
        ulong[] transitions = _transitions;
        uint mask = (uint)transitions.Length - 1;
        for (uint i = SlotOf(key) & mask; ; i = (i + 1) & mask)
        {
            ulong entry = transitions[i];
            if ((uint)(entry >> 32) == key || entry == 0)
            {
                return (int)entry;
            }
        }
    }

    private static uint KeyOf(int state, int tokenClass) => ((uint)state << 16) | (uint)tokenClass;

    // Multiplicative hashing (Knuth 6.4): the upper bits of the product depend on all bits of the key.
    private static uint SlotOf(uint key) => (key * 0x9E3779B1) >> 8;

    private int Grow(int state, int tokenClass)
    {
        if (_starts[tokenClass] == 0)
        {
            _starts[tokenClass] = GetOrAdd(_tables.RootNodes[tokenClass].ToArray());
        }

        if (((_hints[state] >> (tokenClass & 63)) & 1) == 0)
        {
            return _starts[tokenClass];
        }

        var nodes = new List<int>();
        foreach (int node in _tables.RootNodes[tokenClass])
        {
            nodes.Add(node);
        }

        foreach (int node in _nodes[state])
        {
            foreach (int child in _tables.NodeChildren[node])
            {
                if (_tables.NodeClasses[child].Contains(tokenClass))
                {
                    nodes.Add(child);
                }
            }
        }

        int next = GetOrAdd(nodes.ToArray());
        AddTransition(KeyOf(state, tokenClass), next);
        return next;
    }

    private void AddTransition(uint key, int target)
    {
        if (++_transitionCount * 2 > _transitions.Length)
        {
            ulong[] old = _transitions;
            _transitions = new ulong[old.Length * 2];
            foreach (ulong entry in old)
            {
                if (entry != 0)
                {
                    Insert(entry);
                }
            }
        }

        Insert(((ulong)key << 32) | (uint)target);
    }

    private void Insert(ulong entry)
    {
        uint mask = (uint)_transitions.Length - 1;
        uint i = SlotOf((uint)(entry >> 32)) & mask;
        while (_transitions[i] != 0)
        {
            i = (i + 1) & mask;
        }

        _transitions[i] = entry;
    }

    private int GetOrAdd(int[] reached)
    {
        Array.Sort(reached);
        string key = NameOf(reached);
        if (!_states.TryGetValue(key, out int state))
        {
            state = Add(reached);
            _states.Add(key, state);
        }

        return state;
    }

    private static string NameOf(int[] nodes)
    {
        char[] name = new char[nodes.Length * 2];
        for (int i = 0; i < nodes.Length; i++)
        {
            name[2 * i] = (char)(nodes[i] >> 16);
            name[(2 * i) + 1] = (char)nodes[i];
        }

        return new string(name);
    }

    private int Add(int[] reached)
    {
        int[] going = GoingOn(reached), outputs = OutputsOf(reached);
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

        if (_stateCount == _hints.Length)
        {
            Array.Resize(ref _hints, _stateCount * 2);
            Array.Resize(ref _nodes, _stateCount * 2);
            Array.Resize(ref _outputs, _stateCount * 2);
        }

        int state = _stateCount++;
        (_hints[state], _nodes[state], _outputs[state]) = (hint, going, outputs);
        return outputs.Length == 0 ? state : state | HasOutputs;
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

    private void Reset()
    {
        _states.Clear();
        Array.Clear(_starts);
        (_hints, _nodes, _outputs) = (new ulong[FirstCapacity], new int[FirstCapacity][], new int[FirstCapacity][]);
        _transitions = new ulong[2 * FirstCapacity];
        (_stateCount, _transitionCount) = (0, 0);
        Add([]);    // the root, from which nothing goes on: every token starts anew
    }
}
