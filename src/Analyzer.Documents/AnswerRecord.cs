using Analyzer.Engine;

namespace Analyzer.Documents;

/// <summary>An answer as a line of NDJSON gives it.</summary>
/// <param name="Id">The id with which the result is labelled, or null.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerRecord(string? Id, Answer Answer);
