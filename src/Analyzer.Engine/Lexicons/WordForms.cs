namespace Analyzer.Engine.Lexicons;

/// <summary>All words of a text that a word of a pattern stands for.</summary>
public static class WordForms
{
    /// <summary>The second halves that the tokenizer cuts off contractions.</summary>
    public static readonly IReadOnlyList<string> ContractedWords = ["not", "'s", "'d", "'ll", "'re", "'ve", "'m"];

    /// <summary>The word, its inflections when asked for, their spellings, and the contracted forms of each; distinct.</summary>
    /// <param name="word">A word in folded form.</param>
    /// <param name="inflected">Whether the pattern asked for inflections (<c>word~</c>).</param>
    public static IReadOnlyList<string> Of(string word, bool inflected)
    {
        var forms = new List<string>();
        foreach (string form in inflected ? Inflections.Of(word) : [word])
        {
            foreach (string spelling in Spellings.Of(form))
            {
                forms.Add(spelling);
                forms.AddRange(ContractionsOf(spelling));
            }
        }

        return [.. forms.Distinct()];
    }

    // "we'd" is "we would" or "we had": the tokenizer keeps 'd as it stands, and both words of a pattern accept it.
    private static string[] ContractionsOf(string word) => word switch
    {
        "is" or "has" => ["'s"],
        "would" or "had" => ["'d"],
        "will" => ["'ll"],
        "are" => ["'re"],
        "have" => ["'ve"],
        "am" => ["'m"],
        "and" => ["&"],
        _ => [],
    };
}
