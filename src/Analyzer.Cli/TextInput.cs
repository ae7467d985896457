using Analyzer.Documents;

namespace Analyzer.Cli;

/// <summary>Reads an answer from standard input.</summary>
internal static class TextInput
{
    /// <summary>The whole input as text; a person at a terminal is told how to end it.</summary>
    /// <exception cref="UnreadableInputException">The input is not text.</exception>
    public static string Read(Terminal terminal)
    {
        if (terminal.IsInputInteractive)
        {
            string end = OperatingSystem.IsWindows() ? "Ctrl-Z and Enter" : "Ctrl-D";
            terminal.Error.WriteLine($"Paste or type your answer; {end} on an empty line ends it.");
        }

        using var bytes = new MemoryStream();
        terminal.Input.CopyTo(bytes);
        return TextDecoder.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
