using System.Text;

namespace Analyzer.Documents.Tests;

public sealed class TextDecoderTests
{
    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Decode_reads_Unicode_text_without_its_byte_order_mark(string name, bool mark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.Preamble.ToArray() : [], .. encoding.GetBytes("Prüfung – 90 %, 👍")];
        Assert.Equal("Prüfung – 90 %, 👍", TextDecoder.Decode(bytes));
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 }, "binary")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "binary")]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, "byte 2 is not valid UTF-8")]
    [InlineData(new byte[] { 0x61, 0x62, 0xC3 }, "byte 3 is not valid UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "byte 1 is not valid UTF-8")]
    public void Decode_says_why_bytes_are_no_text(byte[] bytes, string message) =>
        Assert.Contains(message, Assert.Throws<UnreadableInputException>(() => TextDecoder.Decode(bytes)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_says_why_a_file_cannot_be_read()
    {
        string folder = Directory.CreateTempSubdirectory("inputs").FullName;
        Assert.Contains("this is a folder", Assert.Throws<UnreadableInputException>(() => TextFile.Read(folder)).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<UnreadableInputException>(() => TextFile.Read(Path.Combine(folder, "x.txt"))).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<UnreadableInputException>(() => TextFile.Read(Path.Combine(folder, "no", "x.txt"))).Message, StringComparison.Ordinal);
    }
}
