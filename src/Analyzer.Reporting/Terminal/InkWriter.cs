namespace Analyzer.Reporting.Terminal;

/// <summary>Writes text in ink where the reader's terminal has colour, and plain text elsewhere.</summary>
/// <remarks>
/// The codes are those of ECMA-48, "select graphic rendition". Written by hand: a report needs seven looks, and loading a layout
/// library before its first line would double the time it takes to start.
/// </remarks>
internal sealed class InkWriter(TextWriter output, bool hasColor)
{
    public void Write(string text, Ink ink)
    {
        string? code = hasColor ? CodeOf(ink) : null;
        if (code is null || text.Length == 0)
        {
            output.Write(text);
            return;
        }

        output.Write("\u001b[");
        output.Write(code);
        output.Write('m');
        output.Write(text);
        output.Write("\u001b[0m");
    }

    public void WriteLine() => output.Write('\n');

    private static string? CodeOf(Ink ink) => ink switch
    {
        Ink.Faint => "2",
        Ink.Strong => "1",
        Ink.Good => "32",
        Ink.Bad => "31",
        Ink.GoodText => "4;32",
        Ink.BadText => "4;31",
        _ => null,
    };
}
