using CsCheck;

namespace Analyzer.Engine.Tests.Tokens;

/// <summary>Texts that are hard on a tokenizer: every kind of character, half surrogate pairs and control characters included.</summary>
internal static class RandomTexts
{
    private static readonly string[] Pieces =
    [
        "word", "I", "don't", "it’s", "cannot", "roll-back", "p95", "300ms", "1,240", "99.9", ".88", "$0.02", "18%", "2–3", "recall@5",
        "e.g.", "Dr.", "U.S.", "https://example.com/a?b=c.", "www.example.org", "a.b@example.com", "`p99_latency`", "`", "``", "…", "...",
        "?", "!", ".", ",", ";", ":", "—", "-", "(", ")", "\"", "“", "”", "'", "’", "*", "**", "_", "#", ">", "|", "->", "=>", "<=",
        "日本語。", "עברית", "café", "cafe\u0301", "\u00AD", "\u200D", "\uFEFF", "👩‍💻", "🇩🇪", "\uD83D", "\uDE00", "\0", "\u0001", "½", "①", "٣",
        " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00A0", "\u2028", "- ", "1. ", "b) ", "# ", "\n- ", "\n2. ", "We", "Then", "and", "so",
    ];

    public static Gen<string> Text { get; } = Gen.Frequency(
        (8, Gen.OneOf(Pieces).Array[0, 60].Select(string.Concat)),
        (4, Gen.OneOf(Pieces).Array[0, 60].Select(pieces => string.Join(' ', pieces))),
        (2, Gen.Char.Array[0, 80].Select(chars => new string(chars))),
        (1, Gen.Select(Gen.Char, Gen.Int[0, 3_000]).Select((c, count) => new string(c, count))));
}
