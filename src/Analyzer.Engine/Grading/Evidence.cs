using System.Collections.Immutable;
using Analyzer.Engine.Text;

namespace Analyzer.Engine.Grading;

/// <summary>One sentence's proof of a signal or warning.</summary>
/// <param name="RuleId">The rule that was satisfied, for example <c>fallback</c>.</param>
/// <param name="Span">The words a reader would underline.</param>
/// <param name="Sentence">Index of the sentence in the analysis.</param>
/// <param name="Grade">How strong the proof is; never <see cref="Grade.None"/>. A warning's is always <see cref="Grade.Stated"/>.</param>
/// <param name="Because">What made it specific or traced; empty for the grade stated.</param>
/// <param name="Cues">The matches that together reached the rule's threshold, in text order; never empty.</param>
public sealed record Evidence(
    string RuleId, TextSpan Span, int Sentence, Grade Grade, ImmutableArray<Reason> Because, ImmutableArray<Cue> Cues);
