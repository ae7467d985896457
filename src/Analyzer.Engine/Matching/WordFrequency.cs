using System.Collections.Frozen;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Matching;

/// <summary>Roughly how often a word stands in English prose, to tell which part of a pattern is worth waiting for.</summary>
/// <remarks>Occurrences in a million words, to one digit. Only speed depends on it, never a result.</remarks>
internal static class WordFrequency
{
    /// <summary>Occurrences in a million of a word that is not in the table.</summary>
    private const int Rare = 40;

    /// <summary>From this many occurrences in a million, a single word is looked for only when a pattern asks.</summary>
    public const int Common = 6_000;

    private const int Everyday = 1_500;

    private static readonly FrozenDictionary<string, int> Table = Read();

    /// <summary>The words from which English prose can be told; every vocabulary holds them.</summary>
    public static IEnumerable<string> EverydayWords => Table.Where(entry => entry.Value >= Everyday).Select(entry => entry.Key);

    public static int Of(string word) => Table.GetValueOrDefault(word, Rare);

    public static int OfShape(int shape) => shape switch
    {
        WordShape.Lower => 200_000,
        WordShape.Capitalized => 20_000,
        WordShape.AllCaps or WordShape.Mixed => 8_000,
        WordShape.Digits => 20_000,
        WordShape.Year or WordShape.Ordinal => 1_500,
        _ => 1_000,
    };

    private static FrozenDictionary<string, int> Read()
    {
        (int PerMillion, string Words)[] groups =
        [
            (50_000, "the"),
            (25_000, "and a of to in"),
            (12_000, "it is that we i was for on with"),
            (7_000, "not 's as are be at this by from or an so but had they have"),
            (3_000, "if one which when no all you what their then would can our were has my who there so out up if about than them only each two more do"),
            (1_500, "its after before how some into over other now because us could did him he she his her me any also just most first will where while since three without still same back never every"),
            (700, "time new day people system model data per team made make get got down off go went own even too very through under between last week month users user work use used see take took put right way know set four five half way wrong until nothing something answer answers"),
        ];
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int perMillion, string words) in groups)
        {
            foreach (string word in words.Split(' '))
            {
                table.TryAdd(word, perMillion);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
