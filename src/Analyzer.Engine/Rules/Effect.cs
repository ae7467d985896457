namespace Analyzer.Engine.Rules;

/// <summary>What a context status does to a match that stands in it.</summary>
public enum Effect
{
    /// <summary>Nothing: the match counts.</summary>
    Keep,

    /// <summary>The match counts, but not for more than the grade "stated".</summary>
    Weaken,

    /// <summary>The match does not count.</summary>
    Drop,
}
