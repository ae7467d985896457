using System.Text;
using Analyzer.Engine.Text;
using Spectre.Console;

namespace Analyzer.Reporting.Terminal;

/// <summary>A stretch of the answer as a terminal shows it: on one line, without control characters, each character knowing where it came from.</summary>
internal sealed class DisplayText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];    // display character -> offset in the source

    /// <summary>Takes the characters of <paramref name="span"/>; runs of white space become one space.</summary>
    public DisplayText(SourceText source, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            char c = source.Text[i];
            bool space = char.IsWhiteSpace(c);
            if (space && (_text.Length == 0 || _text[^1] == ' '))
            {
                continue;
            }

            // An answer that holds terminal escape codes must not reach the terminal as such.
            _text.Append(space ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
            _offsets.Add(i);
        }
    }

    public int Length => _text.Length;

    /// <summary>The display text of the characters from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public string Slice(int start, int end) => _text.ToString(start, end - start);

    /// <summary>Offset in the source of display character <paramref name="index"/>.</summary>
    public int OffsetOf(int index) => _offsets[index];

    /// <summary>Cuts the text into lines of at most <paramref name="width"/> columns, at spaces where there are any.</summary>
    public List<(int Start, int End)> Wrap(int width)
    {
        var lines = new List<(int, int)>();
        int start = 0;
        while (start < Length)
        {
            int end = start, columns = 0, lastSpace = -1;
            while (end < Length && columns + WidthOf(end) <= width)
            {
                lastSpace = _text[end] == ' ' ? end : lastSpace;
                columns += WidthOf(end++);
            }

            if (end < Length && _text[end] != ' ' && lastSpace > start)
            {
                end = lastSpace;
            }

            end = Math.Max(end, start + 1);
            lines.Add((start, end));
            start = end;
            while (start < Length && _text[start] == ' ')
            {
                start++;
            }
        }

        return lines;
    }

    /// <summary>Columns that display character <paramref name="index"/> takes: none for marks and second halves, two for wide ones.</summary>
    public int WidthOf(int index)
    {
        char c = _text[index];
        if (c < 0x300)
        {
            return 1;
        }

        bool pair = char.IsHighSurrogate(c) && index + 1 < Length && char.IsLowSurrogate(_text[index + 1]);
        return char.IsLowSurrogate(c) ? 0 : pair ? Slice(index, index + 2).GetCellWidth() : c.GetCellWidth();
    }
}
