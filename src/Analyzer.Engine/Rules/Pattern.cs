namespace Analyzer.Engine.Rules;

/// <summary>A pattern of a rule file, parsed.</summary>
public sealed class Pattern
{
    private readonly string _display;
    private readonly PatternNode? _root;

    internal Pattern(string text, PatternOrigin origin, PatternNode? root, Pattern? after)
    {
        Text = text;
        Origin = origin;
        _root = root;
        After = after;
        _display = after is null ? text : $"after {{{after.Text}}}: {text}";
    }

    /// <summary>The pattern as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public PatternOrigin Origin { get; }

    /// <summary>The pattern that the sentence before must match, or null when the pattern stands alone.</summary>
    public Pattern? After { get; }

    /// <summary>The pattern's tree; a pack that was read compiled has none.</summary>
    internal PatternNode Root => _root ?? throw new InvalidOperationException($"the pattern '{_display}' was read compiled and has no tree");

    /// <summary>The same pattern, asked only after a sentence that <paramref name="before"/> matches.</summary>
    public Pattern OnlyAfter(Pattern before) => new(Text, Origin, _root, before);

    /// <summary>The pattern as its author wrote it, with the one before where there is one.</summary>
    public override string ToString() => _display;
}
