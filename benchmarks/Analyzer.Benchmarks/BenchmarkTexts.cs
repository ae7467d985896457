using System.Text;
using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.RuleFiles;

namespace Analyzer.Benchmarks;

/// <summary>What is measured on: real answers, and prose made of them.</summary>
internal static class BenchmarkTexts
{
    /// <summary>The answers that ship with the repository.</summary>
    public static string[] Answers { get; } = ReadAnswers();

    /// <summary>One answer of about 200 words.</summary>
    public static string Answer { get; } = Answers.OrderBy(answer => Math.Abs(answer.Count(char.IsWhiteSpace) - 200)).First();

    /// <summary>About a megabyte of prose, every paragraph a different one as far as they go.</summary>
    public static string Megabyte { get; } = Repeat(1 << 20);

    /// <summary>The rules that ship inside, several times over under other names.</summary>
    public static CompiledPack PackTimes(int times)
    {
        var diagnostics = new List<Diagnostic>();
        IReadOnlyList<RuleFile> files = RulePackLoader.DefaultFiles();
        var pack = RulePackReader.Read(files, diagnostics);
        pack = pack with
        {
            Rules = [.. Enumerable.Range(0, times).SelectMany(i => pack.Rules.Select(rule => i == 0 ? rule : rule with { Id = $"{rule.Id}-{i}" })).OrderBy(rule => rule.Kind)],
        };
        return CompiledPack.Compile(pack, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
    }

    private static string Repeat(int length)
    {
        var text = new StringBuilder(length + 4096);
        for (int i = 0; text.Length < length; i++)
        {
            // A number keeps a repeated paragraph from being skipped as said before.
            text.Append(Answers[i % Answers.Length]).Append("\n\n").Append("That was case ").Append(i).Append(" of the year.\n\n");
        }

        return text.ToString();
    }

    private static string[] ReadAnswers()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Analyzer.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        string samples = Path.Combine(folder ?? throw new InvalidOperationException("run from inside the repository"), "tests", "samples");
        return [.. Directory.EnumerateFiles(samples, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }
}
