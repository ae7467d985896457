using System.Runtime.Intrinsics;

namespace Analyzer.Engine.Matching;

/// <summary>The sets of words that patterns ask for, as sets of token classes.</summary>
/// <remarks>
/// Sets are numbered so that those with a place in the rows come first: the wide ones, and those that many patterns need. Each token
/// class has one row of bits for them, read once a sentence. Of the other sets, which have few classes each, the classes are looked
/// for in the sentence when a pattern asks. Immutable, shared by all threads.
/// </remarks>
internal sealed class WordSets
{
    /// <summary>Number of the set that every sentence is said to have a word of.</summary>
    public const int Anything = 0;

    // Tokens that are compared at once.
    private const int Block = 2 * BlockHalf;
    private const int BlockHalf = 8;

    private readonly ulong[] _rows;    // one behind the other

    /// <param name="classes">For each set, its token classes.</param>
    /// <param name="rowCount">Number of sets with a place in the rows.</param>
    /// <param name="classCount">Number of token classes.</param>
    public WordSets(ShortLists classes, int rowCount, int classCount)
    {
        Classes = classes;
        RowCount = rowCount;
        Width = (rowCount + 127) / 128 * 2;
        _rows = new ulong[classCount * Width];
        for (int set = 0; set < rowCount; set++)
        {
            foreach (ushort tokenClass in classes[set])
            {
                _rows[(tokenClass * Width) + (set >> 6)] |= 1UL << (set & 63);
            }
        }
    }

    /// <summary>For each set, its token classes.</summary>
    public ShortLists Classes { get; }

    /// <summary>Number of sets.</summary>
    public int Count => Classes.Starts.Length - 1;

    /// <summary>Number of sets with a place in the rows.</summary>
    public int RowCount { get; }

    /// <summary>Numbers in a row; even, so that a row can be read two numbers at a time.</summary>
    public int Width { get; }

    /// <summary>All rows: the one of a token class starts at that class times <see cref="Width"/>.</summary>
    public ReadOnlySpan<ulong> Rows => _rows;

    /// <summary>Length that a buffer of token classes must have to be searched.</summary>
    public static int PaddedLength(int count) => (count + Block - 1) / Block * Block;

    /// <summary>The places at which tokens of a set without a row stand, one bit each.</summary>
    /// <param name="set">Number of the set.</param>
    /// <param name="tokens">The classes of up to 64 tokens, filled to <see cref="PaddedLength"/> with a number that is no class.</param>
    public ulong Places(int set, ReadOnlySpan<ushort> tokens)
    {
        ReadOnlySpan<ushort> classes = Classes[set];
        ulong places = 0;
        for (int i = 0; i < tokens.Length; i += Block)
        {
            Vector128<ushort> low = Vector128.Create(tokens[i..]), high = Vector128.Create(tokens[(i + BlockHalf)..]);
            Vector128<ushort> foundLow = default, foundHigh = default;
            foreach (ushort tokenClass in classes)
            {
                Vector128<ushort> wanted = Vector128.Create(tokenClass);
                foundLow |= Vector128.Equals(low, wanted);
                foundHigh |= Vector128.Equals(high, wanted);
            }

            places |= (ulong)Vector128.Narrow(foundLow, foundHigh).ExtractMostSignificantBits() << i;
        }

        return places;
    }
}
