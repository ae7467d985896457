using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>How evidence becomes points; the <c>score</c> section of <c>kinds.yml</c>.</summary>
public sealed record ScoreRules
{
    /// <summary>Percent of a signal's points for the grades stated, specific and traced.</summary>
    public ImmutableArray<int> GradePercent { get; init; } = [50, 80, 100];

    /// <summary>Percent more for each further sentence with evidence of the same signal; the sum never exceeds the signal's points.</summary>
    public int AgainPercent { get; init; } = 10;

    /// <summary>Points of a signal that the kind does not expect.</summary>
    public int OtherSignalPoints { get; init; } = 5;

    /// <summary>Points that a warning costs, by severity: advice, warning, error.</summary>
    public ImmutableArray<int> WarningPoints { get; init; } = [3, 8, 14];

    /// <summary>Percent of its points that a warning costs again in each further sentence.</summary>
    public int WarningAgainPercent { get; init; } = 50;

    /// <summary>How many times its points a warning costs at most.</summary>
    public int WarningMostTimes { get; init; } = 2;

    /// <summary>The bands, lowest first; the first starts at 0.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];
}
