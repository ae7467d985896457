namespace Analyzer.Engine.Tokens;

/// <summary>English abbreviations that are written with a full stop.</summary>
internal static class Abbreviations
{
    private const int LongestWord = 8;

    public static AbbreviationKind Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return AbbreviationKind.None;
        }

        Span<char> lower = stackalloc char[LongestWord];
        word.ToLowerInvariant(lower);
        return lower[..word.Length] switch
        {
            "e.g." or "i.e." or "e.g" or "i.e" or "eg" or "ie" or "vs" or "cf" or "dr" or "mr" or "mrs" or "prof"
                or "st" or "approx" or "ca" or "resp" or "incl" or "esp" => AbbreviationKind.Always,
            "no" or "nr" or "fig" or "figs" or "sec" or "ch" or "vol" or "p" or "pp" or "eq" or "ver" or "v" => AbbreviationKind.BeforeNumber,
            "etc" or "inc" or "ltd" or "corp" or "co" or "dept" or "al" or "jr" or "sr" or "est" or "min" or "max" or "avg"
                or "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sept" or "sep" or "oct" or "nov" or "dec" => AbbreviationKind.MayEnd,
            _ => AbbreviationKind.None,
        };
    }
}
