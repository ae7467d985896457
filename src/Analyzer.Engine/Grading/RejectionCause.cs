namespace Analyzer.Engine.Grading;

/// <summary>Why a match did not become evidence.</summary>
public enum RejectionCause
{
    /// <summary>It stands in a context status that drops it.</summary>
    Context,

    /// <summary>An <c>except</c> pattern overlaps it.</summary>
    Exception,

    /// <summary>An <c>unless</c> pattern stands in the sentence.</summary>
    Unless,

    /// <summary>The sentence earns a signal before which the warning gives way.</summary>
    Yielded,

    /// <summary>It is a cue, and too few different cues stand with it.</summary>
    TooFewCues,

    /// <summary>The same sentence stood in the answer before.</summary>
    Repeated,
}
