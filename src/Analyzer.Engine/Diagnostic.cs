using System.Globalization;

namespace Analyzer.Engine;

/// <summary>A fault in a rule or input file: where it is, what is wrong, and what to write instead.</summary>
/// <param name="Id">A stable number such as <c>AQ0104</c>; see <see cref="DiagnosticIds"/>.</param>
/// <param name="Path">The file as the user named it; empty when the text has none.</param>
/// <param name="Line">1-based line; 0 when the whole file is meant.</param>
/// <param name="Column">1-based column in UTF-16 code units; 0 when the whole file is meant.</param>
/// <param name="Message">What is wrong; what to write.</param>
public sealed record Diagnostic(string Id, string Path, int Line, int Column, string Message)
{
    /// <summary>The fault as compilers print it: <c>path:line:column: error id: message</c>.</summary>
    public override string ToString() => Line == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Path}: error {Id}: {Message}")
        : string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}: error {Id}: {Message}");
}
