namespace Analyzer.Engine.Matching;

/// <summary>What the compiler knows of a lexicon once its entries are resolved.</summary>
/// <param name="Number">Its number among the lexicons that are more than sets of words; -1 for a set of words.</param>
/// <param name="Label">The label of a lexicon that is a set of words; -1 for others.</param>
/// <param name="Slots">The slots of a lexicon that is more than a set of words.</param>
/// <param name="Frequency">How often in a million words it is met.</param>
internal sealed record LexiconInfo(int Number, int Label, LexiconSlots Slots, long Frequency);
