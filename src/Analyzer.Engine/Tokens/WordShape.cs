namespace Analyzer.Engine.Tokens;

/// <summary>The word ids of tokens that the vocabulary does not hold: all that is known of them is their shape.</summary>
/// <remarks>They come before every real word, so a vocabulary numbers its first word <see cref="Count"/>.</remarks>
public static class WordShape
{
    /// <summary>A word in lower case, or in a script without case.</summary>
    public const int Lower = 0;

    /// <summary>A word with a capital first letter, such as a name.</summary>
    public const int Capitalized = 1;

    /// <summary>Two or more letters, all capital, such as an acronym.</summary>
    public const int AllCaps = 2;

    /// <summary>Letters mixed with digits or with capitals inside, such as <c>gpt4o</c> or <c>GraphQL</c>.</summary>
    public const int Mixed = 3;

    /// <summary>Digits, with or without separators and decimals.</summary>
    public const int Digits = 4;

    /// <summary>Four digits from 1900 to 2099.</summary>
    public const int Year = 5;

    /// <summary>Digits with <c>st</c>, <c>nd</c>, <c>rd</c> or <c>th</c>.</summary>
    public const int Ordinal = 6;

    /// <summary>A web address.</summary>
    public const int Url = 7;

    /// <summary>An e-mail address.</summary>
    public const int Email = 8;

    /// <summary>A symbol that no rule names.</summary>
    public const int Symbol = 9;

    /// <summary>Punctuation, which no pattern sees.</summary>
    public const int Punctuation = 10;

    /// <summary>Number of shapes, and so the id of a vocabulary's first word.</summary>
    public const int Count = 11;
}
