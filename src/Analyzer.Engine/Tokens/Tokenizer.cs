using Analyzer.Engine.Text;

namespace Analyzer.Engine.Tokens;

/// <summary>Cuts a text into tokens and numbers their words, in one pass from left to right.</summary>
/// <remarks>
/// Non-destructive: tokens are ordered, never overlap, and together with the white space between them cover the text. Any
/// string is valid. A contraction becomes two tokens (<c>did|n't</c>), a hyphen compound becomes its words with the hyphen
/// between (<c>roll|-|back</c>), a number leaves its unit (<c>300|ms</c>). Immutable, so one instance serves every thread.
/// </remarks>
/// <param name="vocabulary">The words to number; others get their <see cref="WordShape"/>.</param>
public sealed class Tokenizer(Vocabulary vocabulary)
{
    /// <summary>Replaces the contents of <paramref name="tokens"/> by the tokens of <paramref name="text"/>.</summary>
    /// <remarks>Time O(text); allocates only when the buffer grows.</remarks>
    internal void Tokenize(ReadOnlySpan<char> text, GrowingList<Token> tokens)
    {
        tokens.Clear();
        Span<char> folded = stackalloc char[Vocabulary.MaxWordLength];
        new TokenScanner(text, vocabulary, tokens, folded).Run();
    }

    /// <summary>The tokens of <paramref name="text"/> as a new array.</summary>
    public Token[] Tokenize(string text)
    {
        var tokens = new GrowingList<Token>();
        Tokenize(text.AsSpan(), tokens);
        return tokens.Items.ToArray();
    }
}
