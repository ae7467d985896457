using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.RuleFiles;
using BenchmarkDotNet.Attributes;

namespace Analyzer.Benchmarks;

/// <summary>Loading the rules, and what more rules cost.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private byte[] _compiled = [];
    private AnswerAnalyzer _analyzer = null!;

    /// <summary>How many times over the rules are there.</summary>
    [Params(1, 2)]
    public int Times { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        CompiledPack pack = BenchmarkTexts.PackTimes(Times);
        using var stream = new MemoryStream();
        pack.Write(stream, RulePackLoader.Stamp);
        _compiled = stream.ToArray();
        _analyzer = new AnswerAnalyzer(pack);
    }

    [Benchmark(Baseline = true)]
    public CompiledPack? ReadCompiled() => CompiledPack.Read(new MemoryStream(_compiled), RulePackLoader.Stamp);

    [Benchmark]
    public CompiledPack ReadYamlAndCompile() => BenchmarkTexts.PackTimes(Times);

    [Benchmark]
    public int AnalyzeOneAnswer() => _analyzer.Analyze(new Answer(BenchmarkTexts.Answer)).Contributions.Length;
}
