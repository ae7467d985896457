using System.CommandLine;
using Analyzer.Cli.Streaming;
using Analyzer.Documents;
using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Reporting;
using Analyzer.Reporting.Terminal;

namespace Analyzer.Cli.Commands;

/// <summary><c>analyzer score</c>: judges answers that are pasted, piped or named.</summary>
internal sealed class ScoreCommand
{
    private readonly Option<string?> _question = new("--question", "-q")
    {
        Description = "The question that the answer answers; it decides the kind and is not credited when repeated.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _kind = new("--kind", "-k")
    {
        Description = "The kind of answer, such as story, decision or pitch; detected when not given.",
        HelpName = "KIND",
    };

    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description = "How results are written; terminal when not given, ndjson for NDJSON input.",
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description = "What the input is: one answer as text, or NDJSON with an answer a line; told by the file's name when not given.",
    };

    private readonly Option<string[]> _rules = PackOptions.CreateRules();

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files to judge; '-' or nothing reads standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Terminal _terminal;

    private ScoreCommand(Terminal terminal)
    {
        _terminal = terminal;
        _format.AcceptOnlyFromAmong("terminal", "json", "ndjson");
        _from.AcceptOnlyFromAmong("text", "ndjson");
    }

    public static Command Create(Terminal terminal)
    {
        var self = new ScoreCommand(terminal);
        var command = new Command("score", "Judge answers: what they show, what they warn a committee off with, what is missing.")
        {
            self._files, self._question, self._kind, self._from, self._format, self._rules,
        };
        command.SetAction(self.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (PackOptions.Load(parsed.GetValue(_rules), _terminal.Error) is not CompiledPack pack
            || !PackOptions.IsKnownKind(parsed.GetValue(_kind), pack.Pack, _terminal.Error))
        {
            return ExitCode.Usage;
        }

        string[] files = parsed.GetValue(_files) is { Length: > 0 } given ? given : ["-"];
        string? from = parsed.GetValue(_from);
        string format = parsed.GetValue(_format) ?? (files.All(file => IsNdjson(file, from)) ? "ndjson" : "terminal");
        var analyzer = new AnswerAnalyzer(pack);
        if (format == "ndjson" && files.Length == 1 && IsNdjson(files[0], from))
        {
            return Filter(files[0], analyzer);
        }

        var template = new Answer("", parsed.GetValue(_question), parsed.GetValue(_kind));
        bool anyBad = false;
        IEnumerable<ScoredDocument> documents = Documents(files, from, template, analyzer, () => anyBad = true);
        Write(documents, format, pack.Pack);
        return anyBad ? ExitCode.UnreadableInput : ExitCode.Success;
    }

    private static bool IsNdjson(string file, string? from) =>
        from is not null ? from == "ndjson" : Path.GetExtension(file) is ".ndjson" or ".jsonl";

    private int Filter(string file, AnswerAnalyzer analyzer)
    {
        if (file == "-")
        {
            return new NdjsonFilter(analyzer).Run(_terminal.Input, _terminal.Output);
        }

        try
        {
            using Stream input = TextFile.Open(file);
            return new NdjsonFilter(analyzer).Run(input, _terminal.Output);
        }
        catch (UnreadableInputException exception)
        {
            _terminal.Error.WriteLine($"analyzer: {file}: {exception.Message}");
            return ExitCode.UnreadableInput;
        }
    }

    private IEnumerable<ScoredDocument> Documents(string[] files, string? from, Answer template, AnswerAnalyzer analyzer, Action onBad)
    {
        foreach (string file in files)
        {
            string text;
            try
            {
                text = file == "-" ? TextInput.Read(_terminal) : TextFile.Read(file);
            }
            catch (UnreadableInputException exception)
            {
                _terminal.Error.WriteLine($"analyzer: {(file == "-" ? "standard input" : file)}: {exception.Message}");
                onBad();
                continue;
            }

            IReadOnlyList<ScoredAnswer> answers = IsNdjson(file, from)
                ? ScoreLines(file, text, template, analyzer, onBad)
                : [new ScoredAnswer(null, analyzer.Analyze(template with { Text = text }))];
            yield return new ScoredDocument(file, answers);
        }
    }

    private List<ScoredAnswer> ScoreLines(string file, string text, Answer template, AnswerAnalyzer analyzer, Action onBad)
    {
        var answers = new List<ScoredAnswer>();
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            try
            {
                AnswerRecord record = AnswerRecordParser.Parse(System.Text.Encoding.UTF8.GetBytes(line.ToString()), out _);
                Answer answer = record.Answer with
                {
                    Question = record.Answer.Question ?? template.Question,
                    Kind = record.Answer.Kind ?? template.Kind,
                };
                answers.Add(new ScoredAnswer(record.Id, analyzer.Analyze(answer)));
            }
            catch (Exception exception) when (exception is UnreadableInputException or ArgumentException)
            {
                _terminal.Error.WriteLine($"analyzer: {file}:{number}: {exception.Message}");
                onBad();
            }
        }

        return answers;
    }

    private void Write(IEnumerable<ScoredDocument> documents, string format, RulePack pack)
    {
        if (format == "json")
        {
            JsonReport.Write(_terminal.Output, PackOptions.ToolVersion, pack, documents);
            return;
        }

        if (format == "ndjson")
        {
            NdjsonReport.Write(_terminal.Output, documents);
            return;
        }

        using var output = new StreamWriter(_terminal.Output, leaveOpen: true);
        var report = new TerminalReport(output, pack, _terminal.HasColor, _terminal.Width);
        bool first = true;
        foreach (ScoredDocument document in documents)
        {
            foreach (ScoredAnswer answer in document.Answers)
            {
                if (!first)
                {
                    output.WriteLine();
                }

                report.Write(answer.Analysis, TitleOf(document, answer));
                first = false;
            }
        }

        output.Flush();
    }

    private static string? TitleOf(ScoredDocument document, ScoredAnswer answer) =>
        answer.Id is null ? (document.Path == "-" ? null : document.Path) : $"{document.Path}: {answer.Id}";
}
