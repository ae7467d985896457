using System.Text.Json;

namespace Analyzer.Reporting;

/// <summary>Writes results as one JSON object a line.</summary>
public static class NdjsonReport
{
    /// <summary>Writes the results of <paramref name="documents"/>; an answer without an id gets its document's path.</summary>
    public static void Write(Stream output, IEnumerable<ScoredDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(documents);
        using var writer = new Utf8JsonWriter(output, AnalysisJson.Options);
        foreach (ScoredDocument document in documents)
        {
            foreach (ScoredAnswer answer in document.Answers)
            {
                AnalysisJson.Write(writer, answer.Id ?? document.Path, answer.Analysis);
                writer.Flush();
                writer.Reset();
                output.Write("\n"u8);
            }
        }

        output.Flush();
    }
}
