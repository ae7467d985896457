namespace Analyzer.Engine.Matching;

/// <summary>A program that waits for a word of some set, with other sets of which a word must stand in the sentence as well.</summary>
/// <param name="Program">Number of the program.</param>
/// <param name="First">A set it needs; the one it waits for when it needs no more.</param>
/// <param name="Second">Another set it needs, or again the same.</param>
internal readonly record struct ProgramWait(ushort Program, ushort First, ushort Second);
