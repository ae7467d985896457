namespace Analyzer.Engine.Scoring;

/// <summary>One thing to do about an answer.</summary>
/// <param name="Id">The signal or warning it is about.</param>
/// <param name="Reason">Why it is worth doing.</param>
/// <param name="Gain">About how many points it would bring.</param>
/// <param name="Advice">What to write.</param>
/// <param name="Question">What the committee would ask.</param>
public sealed record NextStep(string Id, NextStepReason Reason, int Gain, string Advice, string Question);
