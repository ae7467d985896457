namespace Analyzer.Engine.Tokens;

/// <summary>Where a contraction is cut, so that <c>wouldn't ship</c> is read as <c>would not ship</c>.</summary>
internal static class Contractions
{
    /// <summary>The offset in a word at which its second half starts, or 0 when it is no contraction.</summary>
    /// <param name="folded">The word folded; cut off when it is longer than the vocabulary's longest.</param>
    /// <param name="apostrophe">Offset of its last apostrophe in the word as written, negative when there is none.</param>
    public static int SplitAt(ReadOnlySpan<char> folded, int apostrophe)
    {
        if (apostrophe > 0)
        {
            int suffix = folded.LastIndexOf('\'');
            return (suffix < 0 ? default : folded[(suffix + 1)..]) switch
            {
                "s" or "d" or "ll" or "re" or "ve" or "m" => apostrophe,
                "t" when suffix > 1 && folded[suffix - 1] == 'n' => apostrophe - 1,
                _ => 0,
            };
        }

        if (folded[^1] != 't')
        {
            return 0;
        }

        return folded switch
        {
            "cannot" => 3,
            "dont" or "cant" or "wont" or "isnt" or "arent" or "wasnt" or "didnt" or "hasnt" or "hadnt" or "doesnt" or "werent"
                or "havent" or "couldnt" or "wouldnt" or "shouldnt" => folded.Length - (folded is "cant" or "wont" ? 1 : 2),
            _ => 0,
        };
    }

    /// <summary>The full word behind a clipped first half: <c>ca(n't)</c>, <c>wo(n't)</c>, <c>sha(n't)</c>.</summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> folded) => folded switch
    {
        "ca" => "can",
        "wo" or "won" => "will",
        "sha" => "shall",
        _ => folded,
    };

    /// <summary>Whether <paramref name="text"/> is what the tokenizer cuts off a contraction, written alone as in a pattern.</summary>
    public static bool IsSecondHalf(ReadOnlySpan<char> text) => text is "'s" or "'d" or "'ll" or "'re" or "'ve" or "'m" or "n't";

    /// <summary>The one spelling under which rules know a second half; never the buffer that <paramref name="folded"/> lies in.</summary>
    public static ReadOnlySpan<char> SuffixOf(ReadOnlySpan<char> folded) => folded switch
    {
        "'s" => "'s",
        "'d" => "'d",
        "'ll" => "'ll",
        "'re" => "'re",
        "'ve" => "'ve",
        "'m" => "'m",
        _ => "not",
    };

    /// <summary>Whether <c>'s</c> after <paramref name="stem"/> stands for <c>is</c> or <c>has</c> rather than for possession.</summary>
    /// <param name="stem">The folded word before it.</param>
    /// <param name="after">The text after it.</param>
    public static bool TakesVerb(ReadOnlySpan<char> stem, ReadOnlySpan<char> after)
    {
        if (stem is "it" or "that" or "there" or "here" or "what" or "who" or "he" or "she" or "where" or "how" or "this" or "when"
            or "everything" or "nothing" or "something" or "everyone" or "nobody" or "let")
        {
            return true;
        }

        after = after.TrimStart(' ');
        int end = 0;
        while (end < after.Length && end < 8 && char.IsAsciiLetter(after[end]))
        {
            end++;
        }

        Span<char> next = stackalloc char[8];
        int length = after[..end].ToLowerInvariant(next);
        return next[..length] switch
        {
            "a" or "an" or "the" or "not" or "no" or "been" or "too" or "very" or "never" or "just" or "still" or "always" or "down"
                or "up" or "off" or "on" or "in" or "out" or "back" or "gone" or "got" or "going" or "why" or "wrong" or "right"
                or "slow" or "slower" or "empty" or "broken" or "unsure" or "sure" or "mine" or "ours" or "yours" or "fine" or "ok" => true,
            _ => false,
        };
    }
}
