namespace Analyzer.Cli;

/// <summary>The world outside the process, so that a test can stand in for it.</summary>
internal sealed class Terminal
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person types the input.</summary>
    public bool IsInputInteractive { get; init; }

    /// <summary>Whether a person reads the output on a terminal that understands colour.</summary>
    public bool HasColor { get; init; }

    /// <summary>Columns of the output; 80 when it is no terminal.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The process' own terminal.</summary>
    public static Terminal OfProcess()
    {
        bool noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Error = Console.Error,
            IsInputInteractive = !Console.IsInputRedirected,
            HasColor = !Console.IsOutputRedirected && !noColor,
            Width = Console.IsOutputRedirected ? 80 : ReadWidth(),
        };
    }

    private static int ReadWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 120);
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
