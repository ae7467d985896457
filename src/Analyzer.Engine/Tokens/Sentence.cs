using Analyzer.Engine.Text;

namespace Analyzer.Engine.Tokens;

/// <summary>A run of tokens that patterns are bounded by.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token; greater than <paramref name="FirstToken"/>.</param>
/// <param name="Span">From its first word or mark, list markers left out, to the end of its last token.</param>
/// <param name="Traits">What is known of it from its outside.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, TextSpan Span, SentenceTraits Traits)
{
    /// <summary>Whether <paramref name="trait"/> is set.</summary>
    public bool Has(SentenceTraits trait) => (Traits & trait) != 0;
}
