namespace Analyzer.Engine.Rules;

/// <summary>Which words of a sentence a context trigger speaks of.</summary>
public enum TriggerDirection
{
    /// <summary>The words after it, up to its reach or a stop.</summary>
    Forward,

    /// <summary>The words before it, up to its reach or a stop.</summary>
    Backward,

    /// <summary>The whole sentence.</summary>
    Sentence,
}
