namespace Analyzer.Engine.Tokens;

/// <summary>What is known of a sentence from its outside.</summary>
[Flags]
public enum SentenceTraits : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Ends with a question mark.</summary>
    Question = 1,

    /// <summary>Starts with a bullet or a number of a list.</summary>
    ListItem = 2,

    /// <summary>Is a Markdown heading.</summary>
    Heading = 4,

    /// <summary>Starts a paragraph.</summary>
    ParagraphStart = 8,

    /// <summary>Was cut from a run-on that is too long to be read as one sentence.</summary>
    Continued = 16,
}
