namespace Analyzer.Cli;

/// <summary>The process around <see cref="CommandLine"/>.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => CommandLine.Run(arguments, Terminal.OfProcess());
}
