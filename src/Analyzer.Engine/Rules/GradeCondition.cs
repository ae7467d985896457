using System.Collections.Immutable;

namespace Analyzer.Engine.Rules;

/// <summary>One thing that makes evidence specific or traced.</summary>
/// <param name="Id">Its id, for example <c>number</c> or <c>reason</c>; results name it.</param>
/// <param name="Traced">Whether it makes evidence traced; otherwise it makes it specific.</param>
/// <param name="Patterns">How it is recognised in the sentence of the evidence.</param>
public sealed record GradeCondition(string Id, bool Traced, ImmutableArray<Pattern> Patterns);
