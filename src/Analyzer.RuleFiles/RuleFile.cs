namespace Analyzer.RuleFiles;

/// <summary>A file of a rule pack.</summary>
/// <param name="RelativePath">Its path inside the pack with forward slashes, for example <c>signals/fallback.yml</c>.</param>
/// <param name="DisplayPath">Its path as the user named it, for messages.</param>
/// <param name="Text">Its contents.</param>
public sealed record RuleFile(string RelativePath, string DisplayPath, string Text)
{
    /// <summary>The file's name without folder and extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(RelativePath);
}
