namespace Analyzer.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>The answers, rules or figures fall short of what was demanded.</summary>
    public const int FallsShort = 1;

    /// <summary>The command line, the configuration or a rule file is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input could not be read; the others were dealt with.</summary>
    public const int UnreadableInput = 3;

    /// <summary>Ctrl-C, as shells report it.</summary>
    public const int Interrupted = 130;
}
