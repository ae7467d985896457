using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Matching;

/// <summary>Sorts the entries of lexicons into words, fixed phrases for the automaton, and patterns that need a program.</summary>
/// <remarks>Used while compiling only.</remarks>
internal sealed class LexiconCompiler(LabelTable labels, SlotTable slots)
{
    // An entry with more ways to be written than this becomes a program.
    private const int MostVariants = 24;

    private readonly Dictionary<string, LexiconInfo> _infos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PatternLengths> _lengths = new(StringComparer.Ordinal);
    private LabelReader _reader = null!;
    private Requirements _requirements = null!;
    private Action<Pattern, int> _addProgram = null!;

    /// <summary>What is known of each lexicon, by name.</summary>
    public IReadOnlyDictionary<string, LexiconInfo> Infos => _infos;

    /// <summary>The slots of the lexicons that have some, in the order of their numbers.</summary>
    public List<LexiconSlots> Slots { get; } = [];

    /// <summary>Takes in the lexicons, none before one that it refers to.</summary>
    /// <param name="lexicons">The lexicons.</param>
    /// <param name="reader">Reads labels.</param>
    /// <param name="requirements">Finds what entries require.</param>
    /// <param name="addProgram">Makes the program of an entry of a lexicon with some number.</param>
    public void Compile(IReadOnlyList<Lexicon> lexicons, LabelReader reader, Requirements requirements, Action<Pattern, int> addProgram)
    {
        _reader = reader;
        _requirements = requirements;
        _addProgram = addProgram;
        foreach (Lexicon lexicon in lexicons)
        {
            Compile(lexicon);
        }
    }

    private void Compile(Lexicon lexicon)
    {
        PatternLengths lengths = lexicon.Entries.Select(entry => PatternLengths.Of(entry.Root, _lengths)).Aggregate((left, right) => left.Or(right));
        _lengths.Add(lexicon.Name, lengths);
        PatternNode whole = lexicon.Entries.Length == 1
            ? lexicon.Entries[0].Root
            : new PatternNode.Choice([.. lexicon.Entries.Select(entry => entry.Root)], default);
        if (_reader.TryRead(whole, out int label))
        {
            _infos.Add(lexicon.Name, new LexiconInfo(-1, label, label));
            return;
        }

        int number = Slots.Count;
        var lexiconSlots = new LexiconSlots(slots.AddLexicon(lengths.Min, lengths.Max), lengths.Min, lengths.Max, -1);
        Slots.Add(lexiconSlots);
        var words = new List<int>();
        foreach (Pattern entry in lexicon.Entries)
        {
            List<int[]>? runs = Variants(entry.Root);
            if (runs is null || runs.Any(run => run.Any(labels.IsWide)))
            {
                _addProgram(entry, number);
                continue;
            }

            foreach (int[] run in runs)
            {
                if (run.Length == 1)
                {
                    words.AddRange(labels.WordsOf(run[0]));
                }
                else
                {
                    slots.Phrases.Add((run, lexiconSlots.SlotOf(run.Length)));
                }
            }
        }

        if (words.Count > 0)
        {
            Slots[number] = lexiconSlots with { Words = slots.SetOf(labels.Intern(words)) };
        }

        int requirement = _requirements.Either([.. lexicon.Entries.Select(entry => _requirements.Best(entry.Root))]);
        _infos.Add(lexicon.Name, new LexiconInfo(number, -1, requirement));
    }

    /// <summary>Every fixed run of labels that <paramref name="node"/> can be, or null when there are too many or it has gaps.</summary>
    private List<int[]>? Variants(PatternNode node)
    {
        if (_reader.TryRead(node, out int label))
        {
            return [[label]];
        }

        List<int[]>? variants = node switch
        {
            PatternNode.Sequence sequence => sequence.Items.Aggregate((List<int[]>?)[[]], (left, item) => Concatenate(left, Variants(item))),
            PatternNode.Choice choice => choice.Options.Aggregate((List<int[]>?)[], (left, option) => Union(left, Variants(option))),
            PatternNode.Maybe maybe => Union(Variants(maybe.Item), [[]]),
            _ => null,
        };
        return variants is null || variants.Count > MostVariants ? null : variants;
    }

    private static List<int[]>? Concatenate(List<int[]>? left, List<int[]>? right) =>
        left is null || right is null || left.Count * right.Count > MostVariants
            ? null
            : [.. left.SelectMany(start => right.Select(end => (int[])[.. start, .. end]))];

    private static List<int[]>? Union(List<int[]>? left, List<int[]>? right) => left is null || right is null ? null : [.. left, .. right];
}
