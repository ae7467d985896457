using Analyzer.Engine.Text;

namespace Analyzer.Engine.Grading;

/// <summary>What made evidence specific or traced.</summary>
/// <param name="Id">The grade condition, for example <c>number</c> or <c>cause</c>.</param>
/// <param name="Span">The words that met it.</param>
public sealed record Reason(string Id, TextSpan Span);
