using System.Collections.Immutable;
using Analyzer.Engine.Text;

namespace Analyzer.Engine.Rules;

/// <summary>A text with which a rule is tested.</summary>
/// <param name="Text">The text without its marks; one sentence or more.</param>
/// <param name="Spans">The spans the rule must report, in order; empty when it must report none or the author marked none.</param>
/// <param name="IsMatch">Whether the rule must fire.</param>
/// <param name="Path">The rule file as the user named it.</param>
/// <param name="Line">1-based line of the example.</param>
/// <param name="Column">1-based column of the example.</param>
public sealed record RuleExample(string Text, ImmutableArray<TextSpan> Spans, bool IsMatch, string Path, int Line, int Column);
