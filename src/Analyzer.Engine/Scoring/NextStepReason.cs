namespace Analyzer.Engine.Scoring;

/// <summary>Why something is worth doing about an answer.</summary>
public enum NextStepReason
{
    /// <summary>A signal that the kind requires is missing.</summary>
    Missing,

    /// <summary>A warning is raised.</summary>
    Warned,

    /// <summary>A signal is there, but could be more specific, or tied to a reason or consequence.</summary>
    Weak,
}
