using System.Numerics;

namespace Analyzer.Engine.Tokens;

/// <summary>The words that some rule names, each with a number, found by a hash that the tokenizer folds in while it reads.</summary>
/// <remarks>
/// Immutable, shared by all threads. An open-addressing table at most half full; a hit is confirmed by comparing the folded
/// characters, so two words with one hash are never mistaken for each other.
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>Words longer than this many UTF-16 code units are never in a vocabulary.</summary>
    public const int MaxWordLength = 48;

    private readonly string[] _words;
    private readonly uint[] _hashes;    // slot -> hash of its word
    private readonly ushort[] _ids;     // slot -> word id, 0 when free
    private readonly int _mask;

    /// <summary>Numbers <paramref name="words"/> from <see cref="WordShape.Count"/> in their order.</summary>
    /// <param name="words">Distinct words in folded form (see <see cref="Fold"/>).</param>
    /// <exception cref="ArgumentException">A word is empty or too long, occurs twice, or there are more than 60,000.</exception>
    public Vocabulary(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count > 60_000)
        {
            throw new ArgumentException($"a vocabulary holds at most 60,000 words, not {words.Count}", nameof(words));
        }

        _words = [.. words];
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 2));
        _mask = slots - 1;
        _hashes = new uint[slots];
        _ids = new ushort[slots];
        for (int i = 0; i < _words.Length; i++)
        {
            Insert(_words[i], (ushort)(WordShape.Count + i));
        }
    }

    /// <summary>A vocabulary without words: every token gets its shape.</summary>
    public static Vocabulary Empty { get; } = new([]);

    /// <summary>Number of word ids, shapes included: every id is below it.</summary>
    public int Size => WordShape.Count + _words.Length;

    /// <summary>The words in the order of their ids.</summary>
    internal ReadOnlySpan<string> Words => _words;

    /// <summary>The folded text of a word id, or null for a shape.</summary>
    public string? WordOf(int id) => id < WordShape.Count ? null : _words[id - WordShape.Count];

    /// <summary>The id of <paramref name="word"/> in folded form, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, Hash(word));

    /// <summary>The id of a folded word whose <see cref="Hash(ReadOnlySpan{char})"/> is known, or -1.</summary>
    internal int Find(ReadOnlySpan<char> word, uint hash)
    {
        uint[] hashes = _hashes;
        ushort[] ids = _ids;
        for (int slot = SlotOf(hash) & _mask; ; slot = (slot + 1) & _mask)
        {
            int id = ids[slot];
            if (id == 0)
            {
                return -1;
            }

            if (hashes[slot] == hash && word.SequenceEqual(_words[id - WordShape.Count]))
            {
                return id;
            }
        }
    }

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

    /// <summary>The hash of a folded word (FNV-1a over its code units).</summary>
    internal static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = HashSeed;
        foreach (char c in word)
        {
            hash = HashStep(hash, c);
        }

        return hash;
    }

    internal const uint HashSeed = 2166136261;

    internal static uint HashStep(uint hash, char c) => (hash ^ c) * 16777619;

    // FNV's low bits are its weakest; folding the high half in spreads short words over the table.
    private static int SlotOf(uint hash) => (int)(hash ^ (hash >> 15));

    private void Insert(string word, ushort id)
    {
        if (word.Length is 0 or > MaxWordLength)
        {
            throw new ArgumentException($"a word has 1 to {MaxWordLength} characters: '{word}'");
        }

        uint hash = Hash(word);
        int slot = SlotOf(hash) & _mask;
        while (_ids[slot] != 0)
        {
            if (_words[_ids[slot] - WordShape.Count] == word)
            {
                throw new ArgumentException($"the word '{word}' occurs twice");
            }

            slot = (slot + 1) & _mask;
        }

        _hashes[slot] = hash;
        _ids[slot] = id;
    }
}
