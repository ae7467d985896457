using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Scoring;

namespace Analyzer.Reporting;

/// <summary>The names under which reports show enumerated values.</summary>
public static class Names
{
    /// <summary><c>stated</c>, <c>specific</c> or <c>traced</c>.</summary>
    public static string Of(Grade grade) => grade switch
    {
        Grade.Stated => "stated",
        Grade.Specific => "specific",
        Grade.Traced => "traced",
        _ => "none",
    };

    /// <summary><c>advice</c>, <c>warning</c> or <c>error</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Advice => "advice",
        Severity.Warning => "warning",
        _ => "error",
    };

    /// <summary><c>missing</c>, <c>warned</c> or <c>weak</c>.</summary>
    public static string Of(NextStepReason reason) => reason switch
    {
        NextStepReason.Missing => "missing",
        NextStepReason.Warned => "warned",
        _ => "weak",
    };
}
