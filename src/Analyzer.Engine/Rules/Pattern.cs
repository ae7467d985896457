namespace Analyzer.Engine.Rules;

/// <summary>A pattern of a rule file, parsed.</summary>
public sealed class Pattern
{
    private readonly string _display;

    internal Pattern(string text, PatternOrigin origin, PatternNode root, Pattern? after)
    {
        Text = text;
        Origin = origin;
        Root = root;
        After = after;
        _display = after is null ? text : $"after {{{after.Text}}}: {text}";
    }

    /// <summary>The pattern as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public PatternOrigin Origin { get; }

    /// <summary>The pattern that the sentence before must match, or null when the pattern stands alone.</summary>
    public Pattern? After { get; }

    internal PatternNode Root { get; }

    /// <summary>The same pattern, asked only after a sentence that <paramref name="before"/> matches.</summary>
    public Pattern OnlyAfter(Pattern before) => new(Text, Origin, Root, before);

    /// <summary>The pattern as its author wrote it, with the one before where there is one.</summary>
    public override string ToString() => _display;
}
