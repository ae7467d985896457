using System.CommandLine;
using Analyzer.Cli.Commands;

namespace Analyzer.Cli;

/// <summary>The command line as a function from arguments to exit code.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var root = new RootCommand(
            "Shows, sentence by sentence, whether a written interview answer gives evidence of judgment. Offline, deterministic, with reasons.");
        root.Add(ScoreCommand.Create(terminal));
        root.Add(ExplainCommand.Create(terminal));
        root.Add(RulesCommand.Create(terminal));

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
            {
                terminal.Error.WriteLine($"analyzer: {message}");
            }

            terminal.Error.WriteLine("Try 'analyzer --help'.");
            return ExitCode.Usage;
        }

        using var output = new StreamWriter(terminal.Output, leaveOpen: true) { AutoFlush = true };
        var configuration = new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return parsed.Invoke(configuration);
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            return ExitCode.Success;    // the reader of a pipe has seen enough
        }
    }

    private static bool IsClosedPipe(IOException exception) =>
        exception.Message.Contains("pipe", StringComparison.OrdinalIgnoreCase) || (exception.HResult & 0xFFFF) is 32 or 109 or 232;
}
