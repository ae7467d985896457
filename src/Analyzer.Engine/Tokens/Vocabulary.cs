using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analyzer.Engine.Tokens;

/// <summary>The words that some rule names, each with a number.</summary>
/// <remarks>
/// Immutable, shared by all threads. Two open-addressing tables at most half full: one for words that fit a <see cref="WordKey"/>,
/// which nearly all do, and one for the others, where a hit is confirmed letter by letter. No two words are ever mistaken for
/// each other.
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>Words longer than this many UTF-16 code units are never in a vocabulary.</summary>
    public const int MaxWordLength = 48;

    private readonly string _letters;   // all words, one behind the other
    private readonly int[] _starts;     // word number -> where it starts; one more for the end of the last
    private readonly WordKey[] _keys;   // slot -> key of its word
    private readonly ushort[] _ids;     // slot -> word id, 0 when free
    private readonly int _shift;        // hash bits that are not part of the slot
    private readonly ushort[] _longIds; // slot of a word without key -> word id, 0 when free

    /// <summary>Numbers <paramref name="words"/> from <see cref="WordShape.Count"/> in their order.</summary>
    /// <param name="words">Distinct words in folded form (see <see cref="Fold"/>).</param>
    /// <exception cref="ArgumentException">A word is empty or too long, occurs twice, or there are more than 60,000.</exception>
    public Vocabulary(IReadOnlyList<string> words)
        : this(string.Concat(words), StartsOf(words))
    {
    }

    /// <summary>A vocabulary from the words one behind the other and where each starts.</summary>
    internal Vocabulary(string letters, int[] starts)
    {
        if (starts.Length > 60_000)
        {
            throw new ArgumentException($"a vocabulary holds less than 60,000 words, not {starts.Length - 1}", nameof(starts));
        }

        _letters = letters;
        _starts = starts;
        int keyed = 0;
        for (int i = 0; i < Count; i++)
        {
            keyed += WordKey.TryMake(TextOf(i), out _) ? 1 : 0;
        }

        int slots = SlotsFor(keyed);
        _keys = new WordKey[slots];
        _ids = new ushort[slots];
        _shift = 64 - BitOperations.Log2((uint)slots);
        _longIds = new ushort[SlotsFor(Count - keyed)];
        for (int i = 0; i < Count; i++)
        {
            Insert(TextOf(i), (ushort)(WordShape.Count + i));
        }
    }

    /// <summary>A vocabulary without words: every token gets its shape.</summary>
    public static Vocabulary Empty { get; } = new([]);

    /// <summary>Number of word ids, shapes included: every id is below it.</summary>
    public int Size => WordShape.Count + Count;

    /// <summary>All words, one behind the other.</summary>
    internal string Letters => _letters;

    /// <summary>Where each word starts in <see cref="Letters"/>, and where the last one ends.</summary>
    internal ReadOnlySpan<int> Starts => _starts;

    private int Count => _starts.Length - 1;

    /// <summary>The folded text of a word id, or null for a shape.</summary>
    public string? WordOf(int id) => id < WordShape.Count ? null : TextOf(id - WordShape.Count).ToString();

    /// <summary>The id of <paramref name="word"/> in folded form, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, out _);

    /// <summary>The form in which words are compared: lower case, straight apostrophes, no format characters.</summary>
    public static string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> folded = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            if (CharClass.IsApostrophe(c))
            {
                folded[length++] = '\'';
            }
            else if (!CharClass.IsFormat(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(folded[..length]);
    }

    /// <summary>The id of a folded word, or -1; and the hash by which tokens of it are compared.</summary>
    internal int Find(ReadOnlySpan<char> word, out uint hash)
    {
        if (WordKey.TryMake(word, out WordKey key))
        {
            return Find(key, out hash);
        }

        hash = LongHash(word);
        if (word.Length > MaxWordLength)
        {
            return -1;
        }

        int slot = LongSlotOf(word, hash);
        return _longIds[slot] == 0 ? -1 : _longIds[slot];
    }

    /// <summary>The id of the word with <paramref name="key"/>, or -1; and the hash by which tokens of it are compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(WordKey key, out uint hash)
    {
        ulong mixed = key.Hash;
        hash = (uint)mixed;
        WordKey[] keys = _keys;
        ushort[] ids = _ids;
        for (int slot = (int)(mixed >> _shift); ; slot = (slot + 1) & (keys.Length - 1))
        {
            if (keys[slot] == key)
            {
                return ids[slot];
            }

            if (ids[slot] == 0)
            {
                return -1;
            }
        }
    }

    // FNV-1a over the code units, folded once because its low bits are its weakest.
    private static uint LongHash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private int LongSlotOf(ReadOnlySpan<char> word, uint hash)
    {
        int mask = _longIds.Length - 1;
        int slot = (int)hash & mask;
        while (_longIds[slot] != 0 && !word.SequenceEqual(TextOf(_longIds[slot] - WordShape.Count)))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private ReadOnlySpan<char> TextOf(int number) => _letters.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    private static int SlotsFor(int words) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words * 2));

    private static int[] StartsOf(IReadOnlyList<string> words)
    {
        int[] starts = new int[words.Count + 1];
        for (int i = 0; i < words.Count; i++)
        {
            starts[i + 1] = starts[i] + words[i].Length;
        }

        return starts;
    }

    private void Insert(ReadOnlySpan<char> word, ushort id)
    {
        if (word.Length is 0 or > MaxWordLength)
        {
            throw new ArgumentException($"a word has 1 to {MaxWordLength} characters: '{word}'");
        }

        if (Find(word) >= 0)
        {
            throw new ArgumentException($"the word '{word}' occurs twice");
        }

        if (!WordKey.TryMake(word, out WordKey key))
        {
            _longIds[LongSlotOf(word, LongHash(word))] = id;
            return;
        }

        int slot = (int)(key.Hash >> _shift);
        while (_ids[slot] != 0)
        {
            slot = (slot + 1) & (_ids.Length - 1);
        }

        _keys[slot] = key;
        _ids[slot] = id;
    }
}
