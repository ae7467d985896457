using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analyzer.Engine;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Scoring;
using Analyzer.Engine.Text;

namespace Analyzer.Reporting;

/// <summary>Writes the result of one answer as the JSON object that is the same in every format; offsets are UTF-16 units of its text.</summary>
public static class AnalysisJson
{
    /// <summary>The version of the object's shape; a new key does not change it, a changed meaning does.</summary>
    public const int Schema = 1;

    /// <summary>How all JSON of this project is written: readable, and as small as it can be on one line.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes <paramref name="analysis"/>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="id">The id under which the answer is known, or null.</param>
    /// <param name="analysis">The result.</param>
    public static void Write(Utf8JsonWriter writer, string? id, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(analysis);
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("question", analysis.Question);
        writer.WriteString("kind", analysis.Kind.Id);
        writer.WriteNumber("start", 0);
        writer.WriteNumber("end", analysis.Source.Text.Length);
        writer.WriteNumber("words", analysis.Words);
        writer.WriteNumber("speakingSeconds", analysis.SpeakingSeconds);
        WriteScore(writer, analysis);
        WriteContributions(writer, analysis.Contributions);
        WriteSignals(writer, analysis);
        WriteWarnings(writer, analysis);
        WriteMissing(writer, analysis.Missing);
        WriteNextSteps(writer, analysis.NextSteps);
        WriteAdvisories(writer, analysis.Advisories);
        writer.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter writer, Analysis analysis)
    {
        if (analysis.Score is int score && analysis.Band is { } band)
        {
            writer.WriteNumber("score", score);
            writer.WriteNumber("rating", band.Rating);
            writer.WriteString("band", band.Name);
        }
        else
        {
            writer.WriteNull("score");
            writer.WriteNull("rating");
            writer.WriteNull("band");
        }
    }

    private static void WriteContributions(Utf8JsonWriter writer, ImmutableArray<Contribution> contributions)
    {
        writer.WriteStartArray("contributions");
        foreach (Contribution contribution in contributions)
        {
            writer.WriteStartObject();
            writer.WriteString("id", contribution.Id);
            writer.WriteNumber("points", contribution.Points);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSignals(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteStartArray("signals");
        foreach (SignalResult signal in analysis.Signals)
        {
            writer.WriteStartObject();
            writer.WriteString("id", signal.Id);
            writer.WriteNumber("grade", (int)signal.Grade);
            WriteEvidence(writer, analysis, signal.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteWarnings(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteStartArray("warnings");
        foreach (WarningResult warning in analysis.Warnings)
        {
            writer.WriteStartObject();
            writer.WriteString("id", warning.Id);
            writer.WriteString("severity", Names.Of(warning.Severity));
            WriteEvidence(writer, analysis, warning.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, Analysis analysis, ImmutableArray<Evidence> evidence)
    {
        writer.WriteStartArray("evidence");
        foreach (Evidence piece in evidence)
        {
            LinePosition position = analysis.Source.PositionOf(piece.Span.Start);
            TextSpan sentence = analysis.Sentences[piece.Sentence];
            writer.WriteStartObject();
            WriteSpan(writer, piece.Span);
            writer.WriteNumber("line", position.Line);
            writer.WriteNumber("column", position.Column);
            writer.WriteString("text", analysis.Source.Slice(piece.Span));
            writer.WriteStartObject("sentence");
            WriteSpan(writer, sentence);
            writer.WriteEndObject();
            writer.WriteNumber("grade", (int)piece.Grade);
            writer.WriteStartArray("because");
            foreach (Reason reason in piece.Because)
            {
                writer.WriteStartObject();
                writer.WriteString("id", reason.Id);
                WriteSpan(writer, reason.Span);
                writer.WriteString("text", analysis.Source.Slice(reason.Span));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
    }

    private static void WriteMissing(Utf8JsonWriter writer, ImmutableArray<MissingSignal> missing)
    {
        writer.WriteStartArray("missing");
        foreach (MissingSignal signal in missing)
        {
            writer.WriteStartObject();
            writer.WriteString("id", signal.Id);
            writer.WriteString("question", signal.Question);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNextSteps(Utf8JsonWriter writer, ImmutableArray<NextStep> steps)
    {
        writer.WriteStartArray("next");
        foreach (NextStep step in steps)
        {
            writer.WriteStartObject();
            writer.WriteString("id", step.Id);
            writer.WriteString("reason", Names.Of(step.Reason));
            writer.WriteNumber("gain", step.Gain);
            writer.WriteString("advice", step.Advice);
            writer.WriteString("question", step.Question);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAdvisories(Utf8JsonWriter writer, ImmutableArray<Advisory> advisories)
    {
        writer.WriteStartArray("advisories");
        foreach (Advisory advisory in advisories)
        {
            writer.WriteStartObject();
            writer.WriteString("id", advisory.Id);
            writer.WriteString("message", advisory.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
