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
        if (Directory.Exists(path))
        {
            throw new UnreadableInputException("this is a folder; name a file in it");
        }

        byte[] bytes;
        try
        {
            long length = new FileInfo(path).Length;
            if (length > MostBytes)
            {
                throw new UnreadableInputException($"{length >> 20} MB is more than the {MostBytes >> 20} MB that one file may have; split it");
            }

            bytes = File.ReadAllBytes(path);
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

        return TextDecoder.Decode(bytes);
    }
}
