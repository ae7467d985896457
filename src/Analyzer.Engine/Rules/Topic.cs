using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>Something that an answer of some kind should speak of, such as the cost of a choice.</summary>
/// <param name="Id">Its id, for example <c>cost</c>; the advisory names it.</param>
/// <param name="Patterns">Wordings that touch it.</param>
public sealed record Topic(string Id, ImmutableArray<Pattern> Patterns);
