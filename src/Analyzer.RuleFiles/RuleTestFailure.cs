using System.Globalization;

namespace Analyzer.RuleFiles;

/// <summary>An example that a rule does not live up to, or a pattern that no example shows.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Path">The rule file.</param>
/// <param name="Line">1-based line of the example or pattern.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Message">What was expected and what came.</param>
public sealed record RuleTestFailure(string RuleId, string Path, int Line, int Column, string Message)
{
    /// <summary>The failure as compilers print faults.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}: error {RuleId}: {Message}");
}
