using Analyzer.Engine.Rules;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>A rule pack made ready to run.</summary>
/// <remarks>Immutable, shared by all threads. Making one takes some tens of milliseconds; keep it.</remarks>
public sealed class CompiledPack
{
    private readonly bool[] _everyday;     // word id -> whether it is one of the commonest words of English
    private readonly int[][] _yieldsTo;    // rule -> the signals before which it gives way

    internal CompiledPack(RulePack pack, Vocabulary vocabulary, int[] everydayWords, AutomatonTables automaton, ProgramTable programs)
    {
        Pack = pack;
        Vocabulary = vocabulary;
        Automaton = automaton;
        Programs = programs;
        Tokenizer = new Tokenizer(vocabulary);
        EverydayWords = everydayWords;
        _everyday = new bool[vocabulary.Size];
        foreach (int word in everydayWords)
        {
            _everyday[word] = true;
        }

        _yieldsTo = new int[pack.Rules.Length][];
        for (int rule = 0; rule < _yieldsTo.Length; rule++)
        {
            _yieldsTo[rule] = new int[pack.Rules[rule].YieldsTo.Length];
            for (int i = 0; i < _yieldsTo[rule].Length; i++)
            {
                _yieldsTo[rule][i] = pack.IndexOf(pack.Rules[rule].YieldsTo[i]);
            }
        }
    }

    /// <summary>The rules it was made from.</summary>
    public RulePack Pack { get; }

    /// <summary>The words that its patterns tell apart.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Cuts texts into tokens numbered for this pack.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>Number of patterns that run over an answer, lexicon entries that need a program included.</summary>
    public int PatternCount => Programs.QuestionFirst;

    /// <summary>Ids of the words from which English prose can be told.</summary>
    internal int[] EverydayWords { get; }

    internal AutomatonTables Automaton { get; }

    internal ProgramTable Programs { get; }

    /// <summary>Whether a word is so common that it says nothing about what a text is about.</summary>
    internal bool IsEveryday(int wordId) => _everyday[wordId];

    /// <summary>Numbers of the signals before which rule number <paramref name="rule"/> gives way.</summary>
    internal ReadOnlySpan<int> YieldsTo(int rule) => _yieldsTo[rule];

    /// <summary>Checks and compiles <paramref name="pack"/>.</summary>
    /// <param name="pack">The rules.</param>
    /// <param name="diagnostics">Receives every fault that is found.</param>
    /// <returns>The compiled pack, or null when there is a fault.</returns>
    public static CompiledPack? Compile(RulePack pack, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(diagnostics);
        int before = diagnostics.Count;
        IReadOnlyList<Lexicon> lexicons = PackChecker.Check(pack, diagnostics);
        return diagnostics.Count > before ? null : new PackCompiler(pack).Compile(lexicons);
    }

    /// <summary>Writes the pack in a form that <see cref="Read"/> reads in a few milliseconds, without lexicons and examples.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="stamp">What must be the same when it is read, such as the version of the rules and of this library.</param>
    public void Write(Stream output, ReadOnlySpan<byte> stamp)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new PackWriter(output);
        writer.Write(this, stamp);
    }

    /// <summary>Reads a pack that <see cref="Write"/> wrote on a machine of the same byte order.</summary>
    /// <param name="input">Where it comes from.</param>
    /// <param name="stamp">What it must bear.</param>
    /// <returns>The pack, or null when the input holds none or one with another stamp.</returns>
    /// <exception cref="IOException">The input ends too early or cannot be read.</exception>
    public static CompiledPack? Read(Stream input, ReadOnlySpan<byte> stamp)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var reader = new BinaryReader(input, System.Text.Encoding.UTF8, leaveOpen: true);
        return new PackReader(reader).Read(stamp);
    }
}
