namespace Analyzer.Engine.Matching;

/// <summary>Where the finds of a lexicon are kept: a slot for each length its entries can have.</summary>
/// <param name="First">Slot of the shortest entries.</param>
/// <param name="Min">Tokens of the shortest entry.</param>
/// <param name="Max">Tokens of the longest entry.</param>
/// <param name="Words">Number of the set of its entries that are single words; -1 when it has none.</param>
internal readonly record struct LexiconSlots(int First, int Min, int Max, int Words)
{
    public int SlotOf(int length) => First + length - Min;

    public int LengthOf(int slot) => slot - First + Min;

    public int Count => Max - Min + 1;
}
