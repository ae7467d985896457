using System.Text.Json;
using Analyzer.Engine.Rules;

namespace Analyzer.Reporting;

/// <summary>Writes results as one JSON document: <c>{"schema","tool","pack","documents":[{"path","answers":[…]}]}</c>.</summary>
public static class JsonReport
{
    /// <summary>Writes the results of <paramref name="documents"/> to <paramref name="output"/>, indented, with a line break at the end.</summary>
    public static void Write(Stream output, string toolVersion, RulePack pack, IEnumerable<ScoredDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(documents);
        using (var writer = new Utf8JsonWriter(output, AnalysisJson.Options with { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema", AnalysisJson.Schema);
            writer.WriteStartObject("tool");
            writer.WriteString("name", "analyzer");
            writer.WriteString("version", toolVersion);
            writer.WriteEndObject();
            writer.WriteStartObject("pack");
            writer.WriteString("name", pack.Name);
            writer.WriteString("version", pack.Version);
            writer.WriteEndObject();
            writer.WriteStartArray("documents");
            foreach (ScoredDocument document in documents)
            {
                writer.WriteStartObject();
                writer.WriteString("path", document.Path);
                writer.WriteStartArray("answers");
                foreach (ScoredAnswer answer in document.Answers)
                {
                    AnalysisJson.Write(writer, answer.Id, answer.Analysis);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }
}
