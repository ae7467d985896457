namespace Analyzer.Engine.Rules;

/// <summary>Whether a rule earns or costs trust.</summary>
public enum RuleKind
{
    /// <summary>Evidence that the guide rewards.</summary>
    Signal,

    /// <summary>A pattern that the guide warns against.</summary>
    Warning,
}
