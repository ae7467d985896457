using System.Globalization;

namespace Analyzer.Engine.Text;

/// <summary>A place in a text as an editor shows it.</summary>
/// <param name="Line">1-based line; <c>\n</c>, <c>\r\n</c> and <c>\r</c> end one.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>The position as <c>line:column</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
