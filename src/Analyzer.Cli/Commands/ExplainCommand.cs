using System.CommandLine;
using Analyzer.Documents;
using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Reporting.Terminal;

namespace Analyzer.Cli.Commands;

/// <summary><c>analyzer explain FILE --rule ID</c>: why a rule fired or did not.</summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The answer; '-' or nothing reads standard input.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "-",
    };

    private readonly Option<string> _rule = new("--rule", "-r")
    {
        Description = "The rule to explain, such as fallback.",
        HelpName = "ID",
        Required = true,
    };

    private readonly Option<string?> _question = new("--question", "-q") { Description = "The question that the answer answers.", HelpName = "TEXT" };
    private readonly Option<string?> _kind = new("--kind", "-k") { Description = "The kind of answer; detected when not given.", HelpName = "KIND" };
    private readonly Option<string[]> _rules = PackOptions.CreateRules();
    private readonly Terminal _terminal;

    private ExplainCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var self = new ExplainCommand(terminal);
        var command = new Command("explain", "Show why a rule fired or did not: what matched, what stopped it, which cue was missing.")
        {
            self._file, self._rule, self._question, self._kind, self._rules,
        };
        command.SetAction(self.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (PackOptions.Load(parsed.GetValue(_rules), _terminal.Error) is not CompiledPack pack
            || !PackOptions.IsKnownKind(parsed.GetValue(_kind), pack.Pack, _terminal.Error)
            || PackOptions.FindRule(parsed.GetValue(_rule)!, pack.Pack, _terminal.Error) is not Rule rule)
        {
            return ExitCode.Usage;
        }

        string file = parsed.GetValue(_file)!;
        string text;
        try
        {
            text = file == "-" ? TextInput.Read(_terminal) : TextFile.Read(file);
        }
        catch (UnreadableInputException exception)
        {
            _terminal.Error.WriteLine($"analyzer: {(file == "-" ? "standard input" : file)}: {exception.Message}");
            return ExitCode.UnreadableInput;
        }

        var analyzer = new AnswerAnalyzer(pack);
        var answer = new Answer(text, parsed.GetValue(_question), parsed.GetValue(_kind));
        ExplainReport.Write(parsed.InvocationConfiguration.Output, rule, pack.Pack, analyzer.Explain(answer), analyzer.NearMisses(answer, rule));
        return ExitCode.Success;
    }
}
