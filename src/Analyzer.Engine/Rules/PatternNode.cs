using System.Collections.Immutable;
using Analyzer.Engine.Text;

namespace Analyzer.Engine.Rules;

/// <summary>A part of a pattern: a regular expression over the visible tokens of one sentence.</summary>
/// <param name="Span">Where it stands in the pattern's text.</param>
internal abstract record PatternNode(TextSpan Span)
{
    /// <summary>One word, number or symbol.</summary>
    /// <param name="Text">The word in folded form.</param>
    /// <param name="Inflected">Whether every inflection of it matches too.</param>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record Word(string Text, bool Inflected, TextSpan Span) : PatternNode(Span);

    /// <summary>A lexicon or a built-in class of tokens, <c>@name</c>.</summary>
    /// <param name="Name">The name without <c>@</c>.</param>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record Reference(string Name, TextSpan Span) : PatternNode(Span);

    /// <summary>One after the other.</summary>
    /// <param name="Items">Two or more parts.</param>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record Sequence(ImmutableArray<PatternNode> Items, TextSpan Span) : PatternNode(Span);

    /// <summary>Any one of several; an earlier option is preferred when more than one fits.</summary>
    /// <param name="Options">Two or more parts.</param>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record Choice(ImmutableArray<PatternNode> Options, TextSpan Span) : PatternNode(Span);

    /// <summary>A part that may be missing; it is taken when it fits.</summary>
    /// <param name="Item">The part.</param>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record Maybe(PatternNode Item, TextSpan Span) : PatternNode(Span);

    /// <summary>Up to <paramref name="Max"/> tokens of any sort, as few as possible.</summary>
    /// <param name="Max">The most tokens left out, at least 1.</param>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record Gap(int Max, TextSpan Span) : PatternNode(Span);

    /// <summary>One token that <paramref name="Item"/> does not match.</summary>
    /// <param name="Item">A part that matches single tokens only.</param>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record Other(PatternNode Item, TextSpan Span) : PatternNode(Span);

    /// <summary>The start of the sentence, <c>^</c>; takes no token.</summary>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record SentenceStart(TextSpan Span) : PatternNode(Span);

    /// <summary>The end of the sentence, <c>$</c>; takes no token.</summary>
    /// <param name="Span">Where it stands in the pattern's text.</param>
    public sealed record SentenceEnd(TextSpan Span) : PatternNode(Span);
}
