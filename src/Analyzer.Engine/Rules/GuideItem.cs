namespace Analyzer.Engine.Rules;

/// <summary>One testable statement of the guide that a pack is made from.</summary>
/// <param name="Id">Its stable number, for example <c>G024</c>.</param>
/// <param name="Kind">R rewards, W warns, X contrasts two things; A, S, Q, F and N are checklist, sample line, question, fact and note.</param>
/// <param name="Says">What it says, in the pack's own words.</param>
/// <param name="NotJudged">Why no rule judges it, or null when rules do or none has to.</param>
public sealed record GuideItem(string Id, string Kind, string Says, string? NotJudged)
{
    /// <summary>Whether a rule must serve it, or the pack must say why none can.</summary>
    public bool IsDemand => Kind is "R" or "W" or "X";
}
