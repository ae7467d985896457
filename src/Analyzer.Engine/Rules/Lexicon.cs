using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>A named set of words, phrases and small patterns that other patterns use as <c>@name</c>.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Means">What the entries have in common, for authors.</param>
/// <param name="Entries">The words, phrases and patterns; an earlier one is not preferred over a later one, but a longer match over a shorter.</param>
/// <param name="Path">The lexicon file as the user named it.</param>
public sealed record Lexicon(string Name, string Means, ImmutableArray<Pattern> Entries, string Path);
