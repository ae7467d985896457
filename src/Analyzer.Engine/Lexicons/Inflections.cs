using System.Collections.Frozen;

namespace Analyzer.Engine.Lexicons;

/// <summary>Makes the forms of an English word: <c>decide</c> gives decides, decided, deciding.</summary>
/// <remarks>
/// Generous rather than exact: a form that nobody writes costs nothing, because it never meets a text. What must not happen is a
/// form that is another word (<c>hop</c> never gives <c>hoped</c>), so short words double their consonant and never keep it single.
/// </remarks>
public static class Inflections
{
    private static readonly FrozenDictionary<string, string[]> Irregular = ReadIrregular();

    /// <summary>The word itself and its verb and plural forms, distinct, in a fixed order.</summary>
    /// <param name="lemma">A word in folded form.</param>
    public static IReadOnlyList<string> Of(string lemma)
    {
        ArgumentException.ThrowIfNullOrEmpty(lemma);
        var forms = new List<string> { lemma };
        if (Irregular.TryGetValue(lemma, out string[]? irregular))
        {
            forms.AddRange(irregular);
        }
        else
        {
            AddPast(lemma, forms);
        }

        forms.Add(Plural(lemma));
        AddParticiple(lemma, forms);
        return [.. forms.Distinct()];
    }

    private static string Plural(string word)
    {
        if (word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]))
        {
            return word[..^1] + "ies";
        }

        bool hissing = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z')
            || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return hissing || word is "go" or "do" or "echo" or "veto" or "hero" or "undo" or "redo" ? word + "es" : word + "s";
    }

    private static void AddPast(string word, List<string> forms)
    {
        if (word.EndsWith('e'))
        {
            forms.Add(word + "d");
        }
        else if (word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]))
        {
            forms.Add(word[..^1] + "ied");
        }
        else
        {
            AddDoubling(word, "ed", forms);
        }
    }

    private static void AddParticiple(string word, List<string> forms)
    {
        if (word.EndsWith("ie", StringComparison.Ordinal))
        {
            forms.Add(word[..^2] + "ying");
        }
        else if (word.Length > 2 && word.EndsWith('e') && word[^2] is not ('e' or 'o' or 'y'))
        {
            forms.Add(word[..^1] + "ing");
        }
        else
        {
            AddDoubling(word, "ing", forms);
        }
    }

    // "drop" doubles; "cancel" and "commit" are written both ways or unclear by rule, so both forms are made.
    private static void AddDoubling(string word, string suffix, List<string> forms)
    {
        bool closed = word.Length > 2 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2])
            && (!IsVowel(word[^3]) || (word[^3] == 'u' && word.Length > 3 && word[^4] == 'q'));
        if (closed)
        {
            forms.Add(word + word[^1] + suffix);
        }

        if (!closed || Syllables(word) > 1)
        {
            forms.Add(word + suffix);
        }
    }

    private static int Syllables(string word)
    {
        int count = 0;
        bool inVowel = false;
        foreach (char c in word)
        {
            bool vowel = IsVowel(c) || c == 'y';
            count += vowel && !inVowel ? 1 : 0;
            inVowel = vowel;
        }

        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenDictionary<string, string[]> ReadIrregular()
    {
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in IrregularForms.Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] forms = line.Split(' ');
            table[forms[0]] = forms[1..];

            // "undo", "rebuild", "overrun", "withhold" follow the verb they are made of.
            foreach (string prefix in IrregularForms.Prefixes)
            {
                table.TryAdd(prefix + forms[0], [.. forms[1..].Select(form => prefix + form)]);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
