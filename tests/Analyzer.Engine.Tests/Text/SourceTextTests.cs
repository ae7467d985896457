using Analyzer.Engine.Text;
using CsCheck;

namespace Analyzer.Engine.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("one\ntwo", 4, 2, 1)]
    [InlineData("one\r\ntwo", 5, 2, 1)]
    [InlineData("one\rtwo", 4, 2, 1)]
    [InlineData("one\r\n\r\ntwo", 8, 3, 2)]
    [InlineData("one", 3, 1, 4)]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\n", 2, 2, 1)]
    public void PositionOf_counts_lines_and_columns_from_one(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText(text).PositionOf(offset));

    [Fact]
    public void PositionOf_agrees_with_counting_from_the_start() =>
        Gen.OneOf("a", "bc", "\n", "\r\n", "\r", "😀").Array[0, 30].Select(string.Concat).Sample(text =>
        {
            var source = new SourceText(text);
            int line = 1, start = 0;
            for (int i = 0; i <= text.Length; i++)
            {
                bool afterBreak = i > 0 && (text[i - 1] == '\n' || (text[i - 1] == '\r' && (i == text.Length || text[i] != '\n')));
                (line, start) = afterBreak ? (line + 1, i) : (line, start);
                Assert.Equal(new LinePosition(line, i - start + 1), source.PositionOf(i));
            }
        });

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void PositionOf_refuses_offsets_outside_the_text(int offset) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceText("abc").PositionOf(offset));
}
