namespace Analyzer.Engine.Matching;

/// <summary>The parts of a pack's automaton that are made when compiling; everything else grows from them on demand.</summary>
/// <param name="ClassOf">Word id to token class; words that no pattern tells apart share one.</param>
/// <param name="ClassCount">Number of token classes.</param>
/// <param name="NodeClasses">For each node of the prefix tree, the classes that lead to it, ascending.</param>
/// <param name="NodeChildren">For each node, the nodes that can follow it.</param>
/// <param name="NodeOutputs">For each node, what ends there; see <see cref="PatternAutomaton.Output"/>.</param>
/// <param name="RootNodes">For each class, the nodes that a phrase can start with.</param>
internal sealed record AutomatonTables(
    ushort[] ClassOf, int ClassCount, IntLists NodeClasses, IntLists NodeChildren, IntLists NodeOutputs, IntLists RootNodes);
