namespace Analyzer.Engine.Scoring;

/// <summary>A set of 64-bit hashes that keeps its room when cleared.</summary>
/// <remarks>Open addressing, at most half full. Not thread-safe.</remarks>
internal sealed class HashSetOfHashes
{
    private const int SmallSize = 64;

    private ulong[] _slots = new ulong[SmallSize];    // 0 is free
    private int _count;

    /// <summary>Adds <paramref name="hash"/>; false when it was there already.</summary>
    public bool Add(ulong hash)
    {
        hash = hash == 0 ? 1 : hash;
        if ((_count + 1) * 2 > _slots.Length)
        {
            Grow();
        }

        int slot = SlotOf(hash);
        if (_slots[slot] == hash)
        {
            return false;
        }

        _slots[slot] = hash;
        _count++;
        return true;
    }

    public bool Contains(ulong hash)
    {
        hash = hash == 0 ? 1 : hash;
        return _count > 0 && _slots[SlotOf(hash)] == hash;
    }

    public void Clear()
    {
        if (_slots.Length > SmallSize * 16)
        {
            _slots = new ulong[SmallSize];    // the room of an unusually long text is given back
        }
        else if (_count > 0)
        {
            Array.Clear(_slots);
        }

        _count = 0;
    }

    // The slot that holds the hash, or the free one where it belongs.
    private int SlotOf(ulong hash)
    {
        int mask = _slots.Length - 1;
        int slot = (int)((hash * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_slots[slot] != 0 && _slots[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (ulong hash in old)
        {
            if (hash != 0)
            {
                _slots[SlotOf(hash)] = hash;
            }
        }
    }
}
