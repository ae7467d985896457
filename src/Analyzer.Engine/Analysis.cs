using System.Collections.Immutable;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Scoring;
using Analyzer.Engine.Text;

namespace Analyzer.Engine;

/// <summary>The judgment of one answer, each point of it traceable to a span of the text and a rule.</summary>
/// <remarks>Immutable. The same answer and pack give the same analysis on every platform and culture.</remarks>
public sealed record Analysis
{
    /// <summary>The answer's text; spans refer to it.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The question it answers, or null.</summary>
    public string? Question { get; init; }

    /// <summary>The kind by whose expectations it was scored.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Whether the kind was detected rather than given.</summary>
    public bool IsKindDetected { get; init; }

    /// <summary>The sentences in order.</summary>
    public required ImmutableArray<TextSpan> Sentences { get; init; }

    /// <summary>Number of words.</summary>
    public int Words { get; init; }

    /// <summary>Seconds it takes to say, at 145 words a minute, the middle of the usual 130 to 160.</summary>
    public int SpeakingSeconds => (int)Math.Round(Words * 60 / 145.0, MidpointRounding.AwayFromZero);

    /// <summary>0 to 100, the sum of the contributions; null when the text cannot be judged.</summary>
    public int? Score { get; init; }

    /// <summary>The band of the score, which carries the rating 1 to 5; null when the text cannot be judged.</summary>
    public Band? Band { get; init; }

    /// <summary>The terms of the score, signals first, then warnings, then what keeps the sum in range.</summary>
    public ImmutableArray<Contribution> Contributions { get; init; } = [];

    /// <summary>The signals the answer gives evidence of, in the order of the pack.</summary>
    public ImmutableArray<SignalResult> Signals { get; init; } = [];

    /// <summary>The warnings the answer raises, in the order of the pack.</summary>
    public ImmutableArray<WarningResult> Warnings { get; init; } = [];

    /// <summary>The required signals it does not give, most important first.</summary>
    public ImmutableArray<MissingSignal> Missing { get; init; } = [];

    /// <summary>What is worth doing first, at most five things, the most rewarding first.</summary>
    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    /// <summary>Remarks on the answer as a whole.</summary>
    public ImmutableArray<Advisory> Advisories { get; init; } = [];

    /// <summary>Matches that counted for nothing and why; empty unless they were asked for.</summary>
    public ImmutableArray<Rejection> Rejections { get; init; } = [];
}
