namespace Analyzer.Engine.Scoring;

/// <summary>The ids of advisories.</summary>
public static class AdvisoryIds
{
    /// <summary>Too few words to judge; there is no score.</summary>
    public const string TooBrief = "too-brief";

    /// <summary>Few enough words that one more sentence could change the judgment.</summary>
    public const string Brief = "brief";

    /// <summary>Hardly any English in it; there is no score.</summary>
    public const string NotEnglish = "not-english";

    /// <summary>Mostly the question in other order; what repeats it earns nothing.</summary>
    public const string RestatedQuestion = "restated-question";

    /// <summary>Reads like an answer to another kind of question.</summary>
    public const string OffQuestion = "off-question";

    /// <summary>Contains a long run of words from a published script.</summary>
    public const string BorrowedScript = "borrowed-script";

    /// <summary>Longer than a listener of this kind of answer will follow.</summary>
    public const string TooLong = "too-long";

    /// <summary>Does not touch a topic that a full answer of its kind touches.</summary>
    public const string NotCovered = "not-covered";

    /// <summary>Says the same sentence more than once; it counts once.</summary>
    public const string Repeated = "repeated";
}
