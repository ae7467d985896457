namespace Analyzer.Engine.Matching;

/// <summary>What the compiler knows of a lexicon once its entries are resolved.</summary>
/// <param name="Number">Its number among the lexicons that are more than sets of words; -1 for a set of words.</param>
/// <param name="Label">The label of a lexicon that is a set of words; -1 for others.</param>
/// <param name="Requirement">The label of words of which one must stand in a sentence that holds an entry; -1 when there is none.</param>
internal sealed record LexiconInfo(int Number, int Label, int Requirement);
