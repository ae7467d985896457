namespace Analyzer.Documents;

/// <summary>Reads text files.</summary>
public static class TextFile
{
    /// <summary>Larger files are refused: no answer is this long.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>The text of the file at <paramref name="path"/>.</summary>
    /// <exception cref="UnreadableInputException">The file is missing, a folder, too large, not permitted, or not text.</exception>
    public static string Read(string path)
    {
        using Stream file = Open(path);
        if (file.CanSeek && file.Length > MostBytes)
        {
            throw new UnreadableInputException($"{file.Length >> 20} MB is more than the {MostBytes >> 20} MB that one file may have; split it");
        }

        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return TextDecoder.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Opens the file at <paramref name="path"/> for reading.</summary>
    /// <exception cref="UnreadableInputException">The file is missing, a folder, or not permitted.</exception>
    public static Stream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableInputException("this is a folder; name a file in it");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableInputException("there is no such file; check the path");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableInputException("permission to read this file is missing");
        }
        catch (IOException exception)
        {
            throw new UnreadableInputException($"this file cannot be read: {exception.Message}");
        }
    }
}
