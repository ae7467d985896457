namespace Analyzer.Engine.Matching;

/// <summary>The slots of a lexicon: one for each length its entries can have.</summary>
/// <param name="First">Slot of the shortest entries.</param>
/// <param name="Min">Tokens of the shortest entry.</param>
/// <param name="Max">Tokens of the longest entry.</param>
internal readonly record struct LexiconSlots(int First, int Min, int Max)
{
    public int SlotOf(int length) => First + length - Min;

    public int Count => Max - Min + 1;
}
