namespace Analyzer.Engine.Rules;

/// <summary>How much a warning weighs, lightest first.</summary>
public enum Severity
{
    /// <summary>Worth a thought; nothing is wrong.</summary>
    Advice,

    /// <summary>Costs trust.</summary>
    Warning,

    /// <summary>Costs so much trust that the answer should not be given like this.</summary>
    Error,
}
