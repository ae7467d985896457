using Analyzer.Engine.Text;

namespace Analyzer.Engine.Tokens;

/// <summary>The smallest unit of text that a pattern can name.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit in the source.</param>
/// <param name="Length">Number of code units; at least 1.</param>
/// <param name="WordId">The word's number in the <see cref="Vocabulary"/>, or one of its shape numbers for words it does not hold.</param>
/// <param name="Kind">What sort of text it is.</param>
/// <param name="Traits">What else is known about it.</param>
/// <param name="Hash">A hash of its folded text: the same for the same word in any case; 0 for punctuation.</param>
public readonly record struct Token(int Start, int Length, ushort WordId, TokenKind Kind, TokenTraits Traits, uint Hash)
{
    /// <summary>Offset after its last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The place of the token in the source.</summary>
    public TextSpan Span => new(Start, Start + Length);

    /// <summary>Whether patterns see the token; punctuation is invisible to them.</summary>
    public bool IsVisible => Kind != TokenKind.Punctuation;

    /// <summary>Whether <paramref name="trait"/> is set.</summary>
    public bool Has(TokenTraits trait) => (Traits & trait) != 0;
}
