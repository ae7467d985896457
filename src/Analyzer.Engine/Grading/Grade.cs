namespace Analyzer.Engine.Grading;

/// <summary>How strong a piece of evidence is.</summary>
public enum Grade : byte
{
    /// <summary>No evidence.</summary>
    None = 0,

    /// <summary>Has content, but could be said of any system.</summary>
    Stated = 1,

    /// <summary>Names the component, condition, number or person it is about.</summary>
    Specific = 2,

    /// <summary>Specific, and tied to a reason, a consequence or a decision.</summary>
    Traced = 3,
}
