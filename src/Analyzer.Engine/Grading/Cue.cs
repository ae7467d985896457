using Analyzer.Engine.Text;

namespace Analyzer.Engine.Grading;

/// <summary>A match that counts towards evidence.</summary>
/// <param name="Pattern">The pattern as its author wrote it.</param>
/// <param name="IsStrong">Whether it credits alone.</param>
/// <param name="Span">The words it covers.</param>
public sealed record Cue(string Pattern, bool IsStrong, TextSpan Span);
