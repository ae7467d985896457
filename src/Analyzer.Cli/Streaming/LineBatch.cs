namespace Analyzer.Cli.Streaming;

/// <summary>Some lines of a stream.</summary>
/// <param name="Bytes">The lines with their line breaks; the last line of a stream may lack its own.</param>
/// <param name="FirstLine">1-based number of the first line.</param>
/// <param name="IsFirstCut">Whether the first line is the rest of one that was too long to keep.</param>
internal sealed record LineBatch(byte[] Bytes, int FirstLine, bool IsFirstCut);
