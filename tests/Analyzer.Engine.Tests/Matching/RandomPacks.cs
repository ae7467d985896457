using System.Collections.Immutable;
using Analyzer.Engine.Rules;
using CsCheck;

namespace Analyzer.Engine.Tests.Matching;

/// <summary>Random packs and texts over a small alphabet, so that patterns often match, overlap and nearly match.</summary>
internal static class RandomPacks
{
    private static readonly string[] Alphabet = ["a", "b", "c", "the", "to", "of", "fail", "failed", "not", "don't", "roll-back", "rollback", "7", "12", "x9"];
    private static readonly string[] PatternWords = ["a", "b", "c", "the", "to", "fail~", "not", "roll+back", "roll+back~", "7", "don't", "@digits", "@any", "@l0", "@l1"];

    /// <summary>A text of one sentence.</summary>
    public static Gen<string> Text { get; } =
        Gen.Select(Gen.OneOf(Alphabet).Array[0, 24], Gen.OneOf(" ", ", ", " - ").Array[24])
            .Select((words, gaps) => string.Concat(words.Zip(gaps, (word, gap) => word + gap)));

    /// <summary>A pack with two lexicons, the second of which may use the first, and a rule of up to eight patterns.</summary>
    public static Gen<RulePack> Pack { get; } =
        Gen.Select(PatternText(["a", "b", "c", "of", "fail~"], 1).Array[1, 4], PatternText(["a", "b", "to", "@digits", "@l0"], 1).Array[1, 4],
                PatternText(PatternWords, 2).Array[1, 8])
            .Select((first, second, patterns) => Build(first, second, patterns));

    private static Gen<string> PatternText(string[] words, int depth)
    {
        Gen<string> word = Gen.OneOf(words);
        Gen<string> atom = depth == 0 ? word : Gen.Frequency(
            (6, word),
            (2, Gen.Select(PatternText(words, depth - 1), PatternText(words, depth - 1)).Select((x, y) => $"({x} | {y})")),
            (1, Gen.Select(PatternText(words, depth - 1), PatternText(words, depth - 1), PatternText(words, depth - 1)).Select((x, y, z) => $"({x} | {y} | {z})")),
            (1, PatternText(words, depth - 1).Select(inner => $"({inner})?")),
            (1, Gen.OneOf("!a", "!(a | b)", "!the", "b?", "to?")),
            (1, Gen.Int[1, 4].Select(gap => $"..{gap}")));
        return Gen.Select(Gen.Frequency((12, Gen.Const("")), (1, Gen.Const("^ "))), atom.Array[1, 3], Gen.Frequency((12, Gen.Const("")), (1, Gen.Const(" $"))))
            .Select((start, items, end) => start + string.Join(' ', items) + end);
    }

    private static RulePack Build(string[] first, string[] second, string[] patterns)
    {
        var rule = new Rule
        {
            Id = "r", Kind = RuleKind.Signal, Title = "", Why = "", Advice = "", Question = "", Source = "", Path = "r.yml",
            Strong = ParseAll(patterns),
        };
        return new RulePack
        {
            Name = "random",
            Version = "0",
            Rules = [rule],
            Lexicons = [new Lexicon("l0", "", ParseAll(first, "a"), "l0.yml"), new Lexicon("l1", "", ParseAll(second, "b"), "l1.yml")],
        };
    }

    // Patterns that can match nothing are not allowed, so a word is put before them.
    private static ImmutableArray<Pattern> ParseAll(string[] texts, string? required = null)
    {
        var diagnostics = new List<Diagnostic>();
        var origin = new PatternOrigin("r.yml", 1, 1, true);
        return [.. texts.Select(text => Parse(text, required ?? "a"))];

        Pattern Parse(string text, string word)
        {
            Pattern? pattern = PatternParser.Parse(text, origin, diagnostics);
            return pattern is not null && PatternLengths.Of(pattern.Root, new Dictionary<string, PatternLengths>()).Min > 0
                ? pattern
                : PatternParser.Parse($"{word} ({text})", origin, diagnostics) ?? PatternParser.Parse(word, origin, diagnostics)!;
        }
    }
}
