namespace Analyzer.Engine.Lexicons;

/// <summary>Gives the other side of the Atlantic's spelling of a word, so that a rule written in one is met by both.</summary>
public static class Spellings
{
    private static readonly (string British, string American)[] Endings =
    [
        ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("isation", "ization"), ("isations", "izations"),
        ("yse", "yze"), ("ysed", "yzed"), ("yses", "yzes"), ("ysing", "yzing"),
        ("lled", "led"), ("lling", "ling"), ("ogue", "og"), ("ogues", "ogs"), ("tre", "ter"), ("tres", "ters"),
        ("fence", "fense"), ("licence", "license"), ("gement", "gment"), ("gements", "gments"),
    ];

    private static readonly (string British, string American)[] Stems =
    [
        ("behaviour", "behavior"), ("colour", "color"), ("favour", "favor"), ("labour", "labor"), ("honour", "honor"),
        ("neighbour", "neighbor"), ("rigour", "rigor"), ("endeavour", "endeavor"), ("programme", "program"), ("grey", "gray"),
        ("sceptic", "skeptic"), ("ageing", "aging"), ("fulfil", "fulfill"), ("enrol", "enroll"),
    ];

    /// <summary>The word with every other spelling it has; most words have none.</summary>
    /// <param name="word">A word in folded form.</param>
    public static IReadOnlyList<string> Of(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        var spellings = new List<string> { word };
        foreach ((string british, string american) in Endings)
        {
            AddSwapped(word, british, american, spellings);
            AddSwapped(word, american, british, spellings);
        }

        foreach ((string british, string american) in Stems)
        {
            AddStem(word, british, american, spellings);
            AddStem(word, american, british, spellings);
        }

        return spellings;
    }

    private static void AddSwapped(string word, string ending, string other, List<string> spellings)
    {
        if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
        {
            Add(word[..^ending.Length] + other, spellings);
        }
    }

    private static void AddStem(string word, string stem, string other, List<string> spellings)
    {
        if (word.StartsWith(stem, StringComparison.Ordinal) && !word.StartsWith(other, StringComparison.Ordinal))
        {
            Add(other + word[stem.Length..], spellings);
        }
    }

    private static void Add(string word, List<string> spellings)
    {
        if (!spellings.Contains(word))
        {
            spellings.Add(word);
        }
    }
}
