using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;
using BenchmarkDotNet.Attributes;

namespace Analyzer.Benchmarks;

/// <summary>The stages of judging one answer, and all of them together.</summary>
[MemoryDiagnoser]
public class HotPathBenchmarks
{
    private readonly GrowingList<Token> _tokens = new();
    private readonly GrowingList<Sentence> _sentences = new();
    private CompiledPack _pack = null!;
    private SentenceMatcher _matcher = null!;
    private AnswerAnalyzer _analyzer = null!;
    private string _text = "";

    /// <summary>What is judged.</summary>
    [Params("answer", "megabyte")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _text = Text == "answer" ? BenchmarkTexts.Answer : BenchmarkTexts.Megabyte;
        _pack = BenchmarkTexts.PackTimes(1);
        _matcher = new SentenceMatcher(_pack);
        _analyzer = new AnswerAnalyzer(_pack);
    }

    [Benchmark(Baseline = true)]
    public int Tokenize()
    {
        _pack.Tokenizer.Tokenize(_text, _tokens);
        return _tokens.Count;
    }

    [Benchmark]
    public int TokenizeAndSplit()
    {
        _pack.Tokenizer.Tokenize(_text, _tokens);
        SentenceSplitter.Split(_text, _tokens.Items, _sentences);
        return _sentences.Count;
    }

    [Benchmark]
    public int TokenizeSplitAndMatch()
    {
        int matches = 0;
        TokenizeAndSplit();
        foreach (Sentence sentence in _sentences.Items)
        {
            _matcher.Match(_tokens.Items, sentence);
            matches += _matcher.Matches.Length;
        }

        return matches;
    }

    [Benchmark]
    public int Analyze() => _analyzer.Analyze(new Answer(_text)).Contributions.Length;
}
