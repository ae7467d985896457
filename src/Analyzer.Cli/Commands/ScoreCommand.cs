using System.CommandLine;
using Analyzer.Cli.Streaming;
using Analyzer.Engine;
using Analyzer.Engine.Matching;

namespace Analyzer.Cli.Commands;

/// <summary><c>analyzer score</c>.</summary>
internal static class ScoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("score", "Judge answers.");
        Option<string[]> rules = PackOptions.CreateRules();
        command.Add(rules);
        command.Add(new Option<string>("--from"));
        command.Add(new Option<string>("--format"));
        command.SetAction(parsed =>
        {
            if (PackOptions.Load(parsed.GetValue(rules), terminal.Error) is not CompiledPack pack)
            {
                return ExitCode.Usage;
            }

            return new NdjsonFilter(new AnswerAnalyzer(pack)).Run(terminal.Input, terminal.Output);
        });
        return command;
    }
}
