using System.Text.Json;
using Analyzer.Engine;

namespace Analyzer.Documents;

/// <summary>Parses a line <c>{"id"?, "kind"?, "question"?, "text"}</c>; other keys are ignored, so that a tool's own stay possible.</summary>
public static class AnswerRecordParser
{
    /// <summary>Parses <paramref name="line"/>.</summary>
    /// <param name="line">One line of NDJSON in UTF-8, without its line break.</param>
    /// <param name="id">The line's id when it has one, also when something else is wrong with the line.</param>
    /// <exception cref="UnreadableInputException">The line is not such an object.</exception>
    public static AnswerRecord Parse(ReadOnlySpan<byte> line, out string? id)
    {
        id = null;
        string? text = null, question = null, kind = null;
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new UnreadableInputException("a line must be a JSON object with the key \"text\"");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("text"u8))
                {
                    text = ReadString(ref reader, "text");
                }
                else if (reader.ValueTextEquals("id"u8))
                {
                    id = ReadId(ref reader);
                }
                else if (reader.ValueTextEquals("question"u8))
                {
                    question = ReadString(ref reader, "question");
                }
                else if (reader.ValueTextEquals("kind"u8))
                {
                    kind = ReadString(ref reader, "kind");
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }

            if (reader.Read())
            {
                throw new UnreadableInputException("more than one JSON value stands on the line; write one object a line");
            }
        }
        catch (JsonException exception)
        {
            throw new UnreadableInputException($"this is not valid JSON (byte {exception.BytePositionInLine + 1}); write one object a line");
        }

        return text is null
            ? throw new UnreadableInputException("the key \"text\" is missing")
            : new AnswerRecord(id, new Answer(text, question, kind));
    }

    private static string? ReadString(ref Utf8JsonReader reader, string key)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new UnreadableInputException($"\"{key}\" must be a string");
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableInputException($"\"{key}\" is not valid Unicode: it has half a surrogate pair or invalid UTF-8");
        }
    }

    private static string? ReadId(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number)
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : reader.TokenType is JsonTokenType.String or JsonTokenType.Null
                ? reader.GetString()
                : throw new UnreadableInputException("\"id\" must be a string or a whole number");
    }
}
