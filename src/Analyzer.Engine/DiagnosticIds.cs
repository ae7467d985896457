namespace Analyzer.Engine;

/// <summary>The numbers of diagnostics. A number is never used again for another fault.</summary>
public static class DiagnosticIds
{
    /// <summary>The file is not valid YAML.</summary>
    public const string InvalidYaml = "AQ0001";

    /// <summary>A key that the file format does not know.</summary>
    public const string UnknownKey = "AQ0002";

    /// <summary>A key that must be there is missing.</summary>
    public const string MissingKey = "AQ0003";

    /// <summary>A value of the wrong sort, such as a list where a text belongs.</summary>
    public const string WrongValue = "AQ0004";

    /// <summary>The same key or id is given twice.</summary>
    public const string Duplicate = "AQ0005";

    /// <summary>The id of a rule or lexicon is not its file's name.</summary>
    public const string IdIsNotFileName = "AQ0006";

    /// <summary>A file or folder of the pack is missing or cannot be read.</summary>
    public const string Unreadable = "AQ0007";

    /// <summary>A pattern breaks the pattern syntax.</summary>
    public const string PatternSyntax = "AQ0101";

    /// <summary>A pattern names punctuation, which patterns do not see.</summary>
    public const string InvisibleToken = "AQ0102";

    /// <summary>A pattern can match without taking a token.</summary>
    public const string EmptyMatch = "AQ0103";

    /// <summary>A pattern names a lexicon or class that does not exist.</summary>
    public const string UnknownLexicon = "AQ0104";

    /// <summary>A lexicon refers to itself, directly or through others.</summary>
    public const string LexiconCycle = "AQ0105";

    /// <summary>A pattern or lexicon entry is longer than a sentence can be.</summary>
    public const string TooLong = "AQ0106";

    /// <summary><c>!</c> stands before something that is not a single token.</summary>
    public const string NotASingleToken = "AQ0107";

    /// <summary>A name of a signal, warning, kind or status that does not exist.</summary>
    public const string UnknownName = "AQ0108";

    /// <summary>An example marks its span wrongly.</summary>
    public const string ExampleMarks = "AQ0109";
}
