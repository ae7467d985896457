using System.CommandLine;

namespace Analyzer.Cli.Commands;

/// <summary><c>analyzer explain FILE --rule ID</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", "Show why a rule fired or did not.");
        return command;
    }
}
