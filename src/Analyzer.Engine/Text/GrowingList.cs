namespace Analyzer.Engine.Text;

/// <summary>A list that keeps its room when cleared, so that warm work allocates nothing.</summary>
/// <remarks>
/// Besides <see cref="List{T}"/> because that one, made of this library's structs, must be compiled again at each start of the
/// program, which costs more than a whole analysis. Not thread-safe.
/// </remarks>
internal sealed class GrowingList<T>
{
    private T[] _items = new T[16];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => new(_items, 0, Count);

    public ref T this[int index] => ref _items[index];

    public ref T Last => ref _items[Count - 1];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var grown = new T[_items.Length * 2];
            Array.Copy(_items, grown, Count);
            _items = grown;
        }

        _items[Count++] = item;
    }

    public void RemoveLast() => Count--;

    public void Clear() => Count = 0;

    /// <summary>Gives the room of an unusually large content back.</summary>
    public void Trim(int keep)
    {
        if (_items.Length > keep)
        {
            _items = new T[16];
            Count = 0;
        }
    }
}
