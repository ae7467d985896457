using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using Analyzer.Documents;
using Analyzer.Engine;
using Analyzer.Reporting;

namespace Analyzer.Cli.Streaming;

/// <summary>Scores a stream of answers: a line of JSON in, a line of JSON out, in the same order.</summary>
/// <remarks>
/// Batches of lines are scored in parallel and written in order. A bounded queue between reader and writer keeps memory
/// constant; a result is written as soon as those before it are, so a slow stream is answered line by line. A bad line gives
/// <c>{"id"?,"line","error"}</c> and stops nothing.
/// </remarks>
internal sealed class NdjsonFilter(AnswerAnalyzer analyzer)
{
    private readonly Channel<Task<Scored>> _queue = Channel.CreateBounded<Task<Scored>>(Environment.ProcessorCount * 4);

    /// <summary>Runs until <paramref name="input"/> ends.</summary>
    /// <returns>The exit code: 3 when a line was bad.</returns>
    /// <exception cref="IOException">The output was closed.</exception>
    public int Run(Stream input, Stream output)
    {
        Task reading = Task.Run(() => ReadAsync(input));
        bool anyBad = WriteAsync(output).GetAwaiter().GetResult();
        reading.GetAwaiter().GetResult();
        return anyBad ? ExitCode.UnreadableInput : ExitCode.Success;
    }

    private async Task ReadAsync(Stream input)
    {
        try
        {
            var reader = new LineReader(input);
            while (reader.Read() is LineBatch batch)
            {
                await _queue.Writer.WriteAsync(Task.Run(() => Score(batch))).ConfigureAwait(false);
            }

            _queue.Writer.Complete();
        }
        catch (ChannelClosedException)
        {
            // The output was closed: nobody waits for the rest.
        }
        catch (IOException exception)
        {
            _queue.Writer.Complete(exception);
        }
    }

    private async Task<bool> WriteAsync(Stream output)
    {
        bool anyBad = false;
        try
        {
            await foreach (Task<Scored> task in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                Scored scored = await task.ConfigureAwait(false);
                anyBad |= scored.AnyBad;
                output.Write(scored.Lines.WrittenSpan);
                output.Flush();
            }
        }
        catch (IOException exception)
        {
            _queue.Writer.TryComplete(exception);
            throw;
        }

        return anyBad;
    }

    private Scored Score(LineBatch batch)
    {
        var lines = new ArrayBufferWriter<byte>(batch.Bytes.Length * 4);
        using var writer = new Utf8JsonWriter(lines, AnalysisJson.Options);
        bool anyBad = false;
        int number = batch.FirstLine;
        ReadOnlySpan<byte> rest = batch.Bytes;
        bool cut = batch.IsFirstCut;
        while (!rest.IsEmpty || cut)
        {
            int newline = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = newline < 0 ? rest : rest[..newline];
            rest = newline < 0 ? [] : rest[(newline + 1)..];
            anyBad |= !WriteLine(writer, line.TrimEnd((byte)'\r'), number++, cut);
            cut = false;
            writer.Flush();
            writer.Reset();
        }

        return new Scored(lines, anyBad);

        bool WriteLine(Utf8JsonWriter json, ReadOnlySpan<byte> line, int lineNumber, bool isCut)
        {
            if (!isCut && line.Trim(" \t"u8).IsEmpty)
            {
                return true;
            }

            string? id = null;
            bool good = true;
            try
            {
                if (isCut)
                {
                    throw new UnreadableInputException($"the line is longer than {LineReader.MostLineBytes >> 20} MB; split the answer");
                }

                AnswerRecord record = AnswerRecordParser.Parse(line, out id);
                AnalysisJson.Write(json, record.Id, analyzer.Analyze(record.Answer));
            }
            catch (Exception exception) when (exception is UnreadableInputException or ArgumentException)
            {
                good = false;
                json.Reset();
                json.WriteStartObject();
                if (id is not null)
                {
                    json.WriteString("id", id);
                }

                json.WriteNumber("line", lineNumber);
                json.WriteString("error", exception.Message);
                json.WriteEndObject();
            }

            json.Flush();
            lines.Write("\n"u8);
            return good;
        }
    }

    private sealed record Scored(ArrayBufferWriter<byte> Lines, bool AnyBad);
}
