using Analyzer.Engine.Matching;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Scoring;

/// <summary>Looks at an answer as a whole: how long it is, whether it is English, what of it was said before or only repeats the question.</summary>
/// <remarks>Holds the scratch memory of one text: not thread-safe.</remarks>
internal sealed class TextScreen(CompiledPack pack)
{
    /// <summary>Fewer words than this are not judged.</summary>
    public const int FewestWords = 8;

    /// <summary>Fewer words than this are judged with an advisory.</summary>
    public const int BriefWords = 40;

    // English prose has about two everyday words in five; German, French or gibberish hardly one in ten.
    private const int EverydayPercent = 10;
    private const int UnknownPercent = 55;
    private const int RestatedPercent = 75;
    private const int FewestContentWords = 3;

    private readonly HashSetOfHashes _said = new();
    private readonly HashSetOfHashes _asked = new();
    private int _everyday;
    private int _unknown;
    private int _restatedWords;

    /// <summary>Number of words read.</summary>
    public int Words { get; private set; }

    /// <summary>Number of sentences that had been said before.</summary>
    public int Repeated { get; private set; }

    public void StartText()
    {
        _said.Clear();
        _asked.Clear();
        Words = _everyday = _unknown = _restatedWords = Repeated = 0;
    }

    /// <summary>Takes in the words of the question.</summary>
    public void ReadQuestion(ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (IsContent(token))
            {
                _asked.Add(token.Hash);
            }
        }
    }

    /// <summary>Takes in a sentence and tells whether it says anything new.</summary>
    public bool SaysSomethingNew(ReadOnlySpan<Token> tokens, Sentence sentence)
    {
        ulong whole = 14695981039346656037;
        int words = 0, content = 0, asked = 0, lastEnd = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = tokens[i];
            if (!token.IsVisible)
            {
                continue;
            }

            whole = (whole ^ token.Hash) * 1099511628211;
            words += token.Kind is TokenKind.Word or TokenKind.Number && token.Start != lastEnd ? 1 : 0;
            lastEnd = token.End;
            if (pack.IsEveryday(token.WordId))
            {
                _everyday++;
            }
            else if (token.Kind == TokenKind.Word)
            {
                _unknown += token.WordId < WordShape.Count ? 1 : 0;
                content++;
                asked += _asked.Contains(token.Hash) ? 1 : 0;
            }
        }

        Words += words;
        if (words > 3 && !_said.Add(whole))
        {
            Repeated++;
            return false;
        }

        bool restated = content >= FewestContentWords && asked * 100 >= content * RestatedPercent;
        _restatedWords += restated ? words : 0;
        return !restated;
    }

    /// <summary>Why the text cannot be judged, or null when it can.</summary>
    public Advisory? Refusal()
    {
        if (Words < FewestWords)
        {
            return new Advisory(AdvisoryIds.TooBrief, Words == 0
                ? "There is nothing to judge yet."
                : $"{Words} {(Words == 1 ? "word is" : "words are")} too few to judge; say what happened, to what, and what came of it.");
        }

        return Words >= 12 && _everyday * 100 < Words * EverydayPercent && _unknown * 100 > Words * UnknownPercent
            ? new Advisory(AdvisoryIds.NotEnglish, "Hardly a word of this is English prose, so it is not judged.")
            : null;
    }

    /// <summary>Adds what should make a reader take the judgment with care.</summary>
    public void AddAdvisories(List<Advisory> advisories)
    {
        if (Words < BriefWords)
        {
            advisories.Add(new Advisory(AdvisoryIds.Brief, $"{Words} words: one more sentence could change this judgment."));
        }

        if (_restatedWords * 2 > Words)
        {
            advisories.Add(new Advisory(AdvisoryIds.RestatedQuestion, "Most of this repeats the question; what repeats it earns nothing."));
        }

        if (Repeated > 0)
        {
            advisories.Add(new Advisory(AdvisoryIds.Repeated,
                Repeated == 1 ? "One sentence stands here twice; it counts once." : $"{Repeated} sentences repeat others; each counts once."));
        }
    }

    private bool IsContent(Token token) => token.Kind == TokenKind.Word && !pack.IsEveryday(token.WordId);
}
