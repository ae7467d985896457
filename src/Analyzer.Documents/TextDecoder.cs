using System.Text;

namespace Analyzer.Documents;

/// <summary>Turns the bytes of a file into text, or says why they are no text.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, or UTF-16 with a byte order mark; the mark is not part of the text.</summary>
    /// <exception cref="UnreadableInputException">The bytes are binary or not valid in their encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith(Encoding.UTF8.Preamble))
            {
                return StrictUtf8.GetString(bytes[3..]);
            }

            if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            {
                return new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes[2..]);
            }

            if (bytes.IndexOf((byte)0) >= 0)
            {
                throw new UnreadableInputException("this is a binary file; pass a text file in UTF-8");
            }

            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableInputException($"byte {exception.Index + 1} is not valid UTF-8; save the file as UTF-8");
        }
    }
}
