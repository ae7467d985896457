namespace Analyzer.Engine.Grading;

/// <summary>Evidence found in a sentence before the kind of the answer is known.</summary>
/// <param name="Rule">Number of the rule.</param>
/// <param name="IsPlan">Whether it is a plan, which some kinds of answers count as stated only.</param>
/// <param name="Evidence">The evidence as it counts where plans count.</param>
internal readonly record struct EvidenceDraft(int Rule, bool IsPlan, Evidence Evidence);
