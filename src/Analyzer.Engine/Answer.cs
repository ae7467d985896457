namespace Analyzer.Engine;

/// <summary>A written answer to an interview question.</summary>
/// <param name="Text">The answer; any string.</param>
/// <param name="Question">The question it answers, or null when unknown.</param>
/// <param name="Kind">The id of its kind, or null to have it detected.</param>
public sealed record Answer(string Text, string? Question = null, string? Kind = null);
