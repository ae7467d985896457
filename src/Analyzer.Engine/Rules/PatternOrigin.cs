namespace Analyzer.Engine.Rules;

/// <summary>Where the text of a pattern stands in its rule file.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Line">1-based line of the pattern's first character.</param>
/// <param name="Column">1-based column of the pattern's first character.</param>
/// <param name="IsPlain">Whether the characters stand in the file just as in the pattern, so that columns can be counted on.</param>
public readonly record struct PatternOrigin(string Path, int Line, int Column, bool IsPlain)
{
    /// <summary>A fault at character <paramref name="offset"/> of the pattern.</summary>
    public Diagnostic At(int offset, string id, string message) => new(id, Path, Line, IsPlain ? Column + offset : Column, message);
}
