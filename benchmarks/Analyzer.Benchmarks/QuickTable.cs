using System.Diagnostics;
using System.Globalization;
using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Benchmarks;

/// <summary>Rough figures in a few seconds, for a look before and after a change; the best of many short runs each.</summary>
internal static class QuickTable
{
    public static void Print(TextWriter output)
    {
        CompiledPack pack = BenchmarkTexts.PackTimes(1);
        string text = BenchmarkTexts.Megabyte;
        string[] answers = [.. text.Split("\n\n").Chunk(7).Select(parts => string.Join("\n\n", parts))];
        var tokens = new GrowingList<Token>();
        var sentences = new GrowingList<Sentence>();
        var matcher = new SentenceMatcher(pack);
        var analyzer = new AnswerAnalyzer(pack);
        var doubled = new AnswerAnalyzer(BenchmarkTexts.PackTimes(2));
        long count = answers.Sum(answer => (long)pack.Tokenizer.Tokenize(answer).Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{answers.Length} answers, {count} tokens, {text.Length} characters; {pack.PatternCount} patterns, {pack.Vocabulary.Size} words, {pack.Automaton.ClassCount} classes, {pack.Programs.SlotCount} slots"));

        Measure(output, "tokenize", answers, count, answer => pack.Tokenizer.Tokenize(answer, tokens));
        Measure(output, "+ sentences", answers, count, answer =>
        {
            pack.Tokenizer.Tokenize(answer, tokens);
            SentenceSplitter.Split(answer, tokens.Items, sentences);
        });
        Measure(output, "+ match", answers, count, answer =>
        {
            pack.Tokenizer.Tokenize(answer, tokens);
            SentenceSplitter.Split(answer, tokens.Items, sentences);
            foreach (Sentence sentence in sentences.Items)
            {
                matcher.Match(tokens.Items, sentence);
            }
        });
        Measure(output, "whole analysis", answers, count, answer => analyzer.Analyze(new Answer(answer)));
        Measure(output, "with the rules twice", answers, count, answer => doubled.Analyze(new Answer(answer)));
        Measure(output, "one answer of 200 words", [BenchmarkTexts.Answer], pack.Tokenizer.Tokenize(BenchmarkTexts.Answer).Length, answer => analyzer.Analyze(new Answer(answer)));
    }

    private static void Measure(TextWriter output, string name, string[] answers, long tokens, Action<string> action)
    {
        double best = double.MaxValue;
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < 2_500)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (string answer in answers)
            {
                action(answer);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-26} {best / answers.Length,8:0.0} µs an answer  {tokens / best,6:0.0} million tokens a second"));
    }
}
