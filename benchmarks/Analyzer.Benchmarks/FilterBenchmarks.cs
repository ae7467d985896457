using System.Text;
using System.Text.Json;
using Analyzer.Cli.Streaming;
using Analyzer.Engine;
using BenchmarkDotNet.Attributes;

namespace Analyzer.Benchmarks;

/// <summary>The NDJSON filter from its input to its output, on all cores.</summary>
[MemoryDiagnoser]
public class FilterBenchmarks
{
    private byte[] _lines = [];
    private AnswerAnalyzer _analyzer = null!;

    /// <summary>Answers in the stream.</summary>
    [Params(2_000, 4_000)]
    public int Answers { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var lines = new StringBuilder();
        for (int i = 0; i < Answers; i++)
        {
            lines.Append("{\"id\":").Append(i).Append(",\"text\":")
                .Append(JsonEncodedText.Encode(BenchmarkTexts.Answers[i % BenchmarkTexts.Answers.Length]).ToString().Insert(0, "\"")).Append("\"}\n");
        }

        _lines = Encoding.UTF8.GetBytes(lines.ToString());
        _analyzer = new AnswerAnalyzer(BenchmarkTexts.PackTimes(1));
    }

    [Benchmark]
    public int Filter() => new NdjsonFilter(_analyzer).Run(new MemoryStream(_lines), Stream.Null);
}
