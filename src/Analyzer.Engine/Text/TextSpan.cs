namespace Analyzer.Engine.Text;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 code units of a source text.</summary>
/// <param name="Start">Index of the first code unit, 0-based.</param>
/// <param name="End">Index after the last code unit; equal to <paramref name="Start"/> when the span is empty.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="offset"/> lies inside the span; its end does not.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Hull(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
