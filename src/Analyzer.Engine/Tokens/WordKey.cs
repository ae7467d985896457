using System.Runtime.CompilerServices;

namespace Analyzer.Engine.Tokens;

/// <summary>A folded word of at most 16 ASCII characters in two numbers, so that comparing words is comparing numbers.</summary>
/// <param name="Low">The first eight characters, the first one in the lowest byte; 0 behind the last.</param>
/// <param name="High">The next eight.</param>
internal readonly record struct WordKey(ulong Low, ulong High)
{
    /// <summary>The most characters a key holds.</summary>
    public const int MaxLength = 16;

    /// <summary>64 well-mixed bits of the key (multiply and fold, after Knuth's multiplicative hashing).</summary>
    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ulong hash = (Low * 0x9E3779B97F4A7C15) ^ ((High + 1) * 0xC2B2AE3D27D4EB4F);
            return (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
        }
    }

    /// <summary>The key of a folded word; false when it is too long or not ASCII.</summary>
    public static bool TryMake(ReadOnlySpan<char> word, out WordKey key)
    {
        ulong low = 0, high = 0;
        key = default;
        if (word.Length > MaxLength)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] >= 128)
            {
                return false;
            }

            if (i < 8)
            {
                low |= (ulong)word[i] << (8 * i);
            }
            else
            {
                high |= (ulong)word[i] << (8 * (i - 8));
            }
        }

        key = new WordKey(low, high);
        return true;
    }
}
