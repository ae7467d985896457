using System.Text;
using Analyzer.Engine;

namespace Analyzer.Documents.Tests;

public sealed class AnswerRecordParserTests
{
    [Theory]
    [InlineData("""{"text":"a"}""", null, "a", null, null)]
    [InlineData("""{"id":"x","kind":"story","question":"Why?","text":"a\nb"}""", "x", "a\nb", "Why?", "story")]
    [InlineData("""  {"text":"a","level":3,"tags":["x",{"text":"no"}],"id":7}  """, "7", "a", null, null)]
    [InlineData("""{"text":"a","question":null,"kind":null,"id":null}""", null, "a", null, null)]
    [InlineData("""{"text":"👍 \ud83d\udc4d"}""", null, "👍 👍", null, null)]
    public void Parse_reads_an_answer(string line, string? id, string text, string? question, string? kind) =>
        Assert.Equal(new AnswerRecord(id, new Answer(text, question, kind)), AnswerRecordParser.Parse(Encoding.UTF8.GetBytes(line), out _));

    [Theory]
    [InlineData("", null, "JSON")]
    [InlineData("text", null, "not valid JSON")]
    [InlineData("[1]", null, "JSON object")]
    [InlineData("""{"id":"x"}""", "x", "\"text\" is missing")]
    [InlineData("""{"id":"x","text":5}""", "x", "\"text\" must be a string")]
    [InlineData("""{"id":["x"],"text":"a"}""", null, "\"id\" must be a string")]
    [InlineData("""{"id":"x","text":"a"} {"text":"b"}""", "x", "JSON")]
    [InlineData("""{"id":"x","text":"a""", "x", "not valid JSON")]
    [InlineData("""{"id":"x","text":"\ud83d"}""", "x", "half a surrogate pair")]
    public void Parse_says_what_is_wrong_and_keeps_the_id_where_it_can(string line, string? id, string message)
    {
        string? found = null;
        var exception = Assert.Throws<UnreadableInputException>(() => AnswerRecordParser.Parse(Encoding.UTF8.GetBytes(line), out found));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(id, found);
    }

    [Fact]
    public void Parse_refuses_invalid_UTF_8_inside_a_string() =>
        Assert.Contains("not valid", Assert.Throws<UnreadableInputException>(() => AnswerRecordParser.Parse([.. "{\"text\":\""u8, 0xFF, .. "\"}"u8], out _)).Message, StringComparison.Ordinal);
}
