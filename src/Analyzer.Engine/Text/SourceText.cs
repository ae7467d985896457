namespace Analyzer.Engine.Text;

/// <summary>A text with its line starts, so that offsets become line and column by binary search.</summary>
/// <remarks>
/// Immutable. The line table is built once, on the first question; asking for every finding's line then costs
/// O(log lines) instead of a new search through the text. Any string is valid, lone surrogates included.
/// </remarks>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>Wraps <paramref name="text"/> without copying it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The text exactly as given.</summary>
    public string Text { get; }

    /// <summary>The characters of <paramref name="span"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Line and column of <paramref name="offset"/>; the end of the text is a valid offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or beyond the end of the text.</exception>
    public LinePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        int[] starts = _lineStarts ??= FindLineStarts(Text);
        int index = Array.BinarySearch(starts, offset);
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    private static int[] FindLineStarts(ReadOnlySpan<char> text)
    {
        var starts = new List<int> { 0 };
        int position = 0;
        while (true)
        {
            int found = text[position..].IndexOfAny('\n', '\r');
            if (found < 0)
            {
                return [.. starts];
            }

            position += found + 1;
            if (text[position - 1] == '\r' && position < text.Length && text[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }
    }
}
