using Analyzer.Engine.Rules;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>A rule pack made ready to run.</summary>
/// <remarks>Immutable, shared by all threads. Making one takes some tens of milliseconds; keep it.</remarks>
public sealed class CompiledPack
{
    private readonly bool[] _everyday;     // word id -> whether it is one of the commonest words of English
    private readonly int[][] _yieldsTo;    // rule -> the signals before which it gives way

    internal CompiledPack(RulePack pack, Vocabulary vocabulary, PatternAutomaton automaton, ProgramTable programs)
    {
        Pack = pack;
        Vocabulary = vocabulary;
        Automaton = automaton;
        Programs = programs;
        Tokenizer = new Tokenizer(vocabulary);
        _everyday = new bool[vocabulary.Size];
        foreach (string word in WordFrequency.EverydayWords)
        {
            _everyday[vocabulary.Find(word)] = true;
        }

        _yieldsTo = [.. pack.Rules.Select(rule => rule.YieldsTo.Select(pack.IndexOf).ToArray())];
    }

    /// <summary>The rules it was made from.</summary>
    public RulePack Pack { get; }

    /// <summary>The words that its patterns tell apart.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Cuts texts into tokens numbered for this pack.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>Number of patterns that run over an answer, lexicon entries that need a program included.</summary>
    public int PatternCount => Programs.QuestionFirst;

    internal PatternAutomaton Automaton { get; }

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
}
