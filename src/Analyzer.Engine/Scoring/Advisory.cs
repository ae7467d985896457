namespace Analyzer.Engine.Scoring;

/// <summary>Why the judgment should be taken with care, or a remark on the answer as a whole.</summary>
/// <param name="Id">Its id, for example <c>too-brief</c>; see <see cref="AdvisoryIds"/>.</param>
/// <param name="Message">What is the matter, for people.</param>
public sealed record Advisory(string Id, string Message);
