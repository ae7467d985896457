namespace Analyzer.Engine.Matching;

/// <summary>A program that waits for a word or run, with sets of which a word must stand in the sentence as well.</summary>
/// <param name="Program">Number of the program.</param>
/// <param name="First">A set with a row that it needs, or <see cref="WordSets.Anything"/>.</param>
/// <param name="Second">Another one.</param>
internal readonly record struct ProgramWait(ushort Program, ushort First, ushort Second);
