namespace Analyzer.Engine.Grading;

/// <summary>A match that did not become evidence, for people who want to know why.</summary>
/// <param name="RuleId">The rule it belongs to.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Cue">The match.</param>
/// <param name="Cause">What stopped it.</param>
/// <param name="By">The status, pattern or signal that stopped it; for a lone cue, how many different ones are needed.</param>
public sealed record Rejection(string RuleId, int Sentence, Cue Cue, RejectionCause Cause, string By);
