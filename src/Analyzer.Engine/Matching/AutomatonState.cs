namespace Analyzer.Engine.Matching;

/// <summary>A state of the lazily built automaton: the prefixes of phrases that the tokens read so far can stand for.</summary>
internal sealed class AutomatonState
{
    private TransitionTable _transitions = TransitionTable.Empty;    // replaced as a whole, so that readers need no lock

    public AutomatonState(int[] nodes, int[] outputs, ulong hint)
    {
        Nodes = nodes;
        Outputs = outputs;
        Hint = hint;
    }

    /// <summary>Nodes of the prefix tree that can still go on, ascending.</summary>
    public int[] Nodes { get; }

    /// <summary>What ends with the token that led here.</summary>
    public int[] Outputs { get; }

    /// <summary>The classes with which a phrase goes on, one bit for the last six bits of each: where a bit is not set, nothing goes on.</summary>
    public ulong Hint { get; }

    /// <summary>The state after a token of <paramref name="tokenClass"/>, or null when it was not needed before.</summary>
    public AutomatonState? Next(int tokenClass) => Volatile.Read(ref _transitions).Find(tokenClass);

    /// <summary>Adds a transition; the caller holds the automaton's lock.</summary>
    public void Add(int tokenClass, AutomatonState target) => Volatile.Write(ref _transitions, _transitions.With(tokenClass, target));

    /// <summary>An immutable open-addressing table from token class to state, at most half full.</summary>
    private sealed class TransitionTable
    {
        public static readonly TransitionTable Empty = new(2);

        private readonly int[] _classes;
        private readonly AutomatonState?[] _targets;
        private int _count;

        private TransitionTable(int size)
        {
            _classes = new int[size];
            _targets = new AutomatonState?[size];
        }

        public AutomatonState? Find(int tokenClass)
        {
            int mask = _targets.Length - 1;
            for (int i = tokenClass & mask; _targets[i] is AutomatonState target; i = (i + 1) & mask)
            {
                if (_classes[i] == tokenClass)
                {
                    return target;
                }
            }

            return null;
        }

        public TransitionTable With(int tokenClass, AutomatonState target)
        {
            var grown = new TransitionTable((_count + 1) * 2 > _targets.Length ? _targets.Length * 2 : _targets.Length);
            for (int i = 0; i < _targets.Length; i++)
            {
                if (_targets[i] is AutomatonState known)
                {
                    grown.Insert(_classes[i], known);
                }
            }

            grown.Insert(tokenClass, target);
            return grown;
        }

        private void Insert(int tokenClass, AutomatonState target)
        {
            int mask = _targets.Length - 1;
            int i = tokenClass & mask;
            while (_targets[i] is not null)
            {
                i = (i + 1) & mask;
            }

            _classes[i] = tokenClass;
            _targets[i] = target;
            _count++;
        }
    }
}
