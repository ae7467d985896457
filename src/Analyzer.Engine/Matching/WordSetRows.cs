namespace Analyzer.Engine.Matching;

/// <summary>For each token class a row of bits, one for each word set: whether the class belongs to it.</summary>
/// <remarks>
/// Rows are made when a text first needs them and then never change, so all threads share them without a lock; two threads that make
/// the same row at once make it equal.
/// </remarks>
internal sealed class WordSetRows(ShortLists sets, int setCount)
{
    private readonly ulong[]?[] _rows = new ulong[]?[sets.Starts.Length - 1];

    /// <summary>Numbers in a row; even, so that a row can be read two numbers at a time.</summary>
    public int Width { get; } = (setCount + 127) / 128 * 2;

    /// <summary>The row of a token class.</summary>
    public ulong[] this[int tokenClass] => _rows[tokenClass] ?? Make(tokenClass);

    private ulong[] Make(int tokenClass)
    {
        var row = new ulong[Width];
        foreach (ushort set in sets[tokenClass])
        {
            row[set >> 6] |= 1UL << (set & 63);
        }

        Volatile.Write(ref _rows[tokenClass], row);
        return row;
    }
}
