using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;
using CsCheck;

namespace Analyzer.Engine.Tests.Tokens;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("It failed. We fixed it.", "It failed.|We fixed it.")]
    [InlineData("it failed. then we fixed it.", "it failed.|then we fixed it.")]
    [InlineData("Did it work? No! We stopped.", "Did it work?|No!|We stopped.")]
    [InlineData("It took 1.5 s in v2.3.1 on average.", "It took 1.5 s in v2.3.1 on average.")]
    [InlineData("We use small parts, e.g. a parser, i.e. one file.", "We use small parts, e.g. a parser, i.e. one file.")]
    [InlineData("Dr. Lee signed it. No. 5 failed.", "Dr. Lee signed it.|No. 5 failed.")]
    [InlineData("We had logs, traces, etc. Then it broke.", "We had logs, traces, etc.|Then it broke.")]
    [InlineData("We had logs, etc. and more.", "We had logs, etc. and more.")]
    [InlineData("She said \"stop it.\" We stopped.", "She said \"stop it.\"|We stopped.")]
    [InlineData("\"Is it done?\" he asked.", "\"Is it done?\" he asked.")]
    [InlineData("We waited ... and waited. Then it came.", "We waited ... and waited.|Then it came.")]
    [InlineData("It broke.Then we fixed it.", "It broke.|Then we fixed it.")]
    [InlineData("We use Node.js and Next.js here.", "We use Node.js and Next.js here.")]
    [InlineData("It ended at 5 p.m. Nobody noticed.", "It ended at 5 p.m.|Nobody noticed.")]
    [InlineData("- one thing\n- another thing", "one thing|another thing")]
    [InlineData("1. First do this.\n2. Then that.", "First do this.|Then that.")]
    [InlineData("# A heading\nA sentence that follows it.", "# A heading|A sentence that follows it.")]
    [InlineData("This line is long enough to have been wrapped by an\neditor, so it goes on.", "This line is long enough to have been wrapped by an\neditor, so it goes on.")]
    [InlineData("One paragraph\n\nAnother paragraph", "One paragraph|Another paragraph")]
    [InlineData("The steps are:\nstop it", "The steps are:|stop it")]
    [InlineData("日本語。次の文。", "日本語。|次の文。")]
    public void Split_ends_sentences_where_a_reader_would(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Split(text).Sentences.Select(sentence => text[sentence.Span.Start..sentence.Span.End]));

    [Fact]
    public void Sentences_of_any_string_partition_the_tokens() =>
        RandomTexts.Text.Sample(text =>
        {
            (Token[] tokens, Sentence[] sentences) = Split(text);
            int next = 0;
            foreach (Sentence sentence in sentences)
            {
                Assert.Equal(next, sentence.FirstToken);
                Assert.True(sentence.EndToken > sentence.FirstToken);
                Assert.True(sentence.Span.Start >= tokens[sentence.FirstToken].Start);
                Assert.Equal(tokens[sentence.EndToken - 1].End, sentence.Span.End);
                Assert.InRange(tokens[sentence.FirstToken..sentence.EndToken].Count(token => token.IsVisible), 0, SentenceSplitter.MaxVisibleTokens);
                next = sentence.EndToken;
            }

            Assert.Equal(tokens.Length, next);
        }, iter: 3_000);

    [Fact]
    public void A_run_on_is_cut_at_its_clauses()
    {
        string text = string.Join(", ", Enumerable.Repeat("we looked at the case and wrote down what was wrong with it", 12));
        Sentence[] sentences = Split(text).Sentences;
        Assert.True(sentences.Length > 2);
        Assert.All(sentences[..^1], sentence => Assert.Equal(',', text[sentence.Span.End - 1]));
        Assert.All(sentences[1..], sentence => Assert.True(sentence.Has(SentenceTraits.Continued)));
    }

    [Fact]
    public void Split_tells_questions_headings_and_list_items()
    {
        Assert.True(Split("Is it?").Sentences[0].Has(SentenceTraits.Question));
        Assert.True(Split("Is it?”").Sentences[0].Has(SentenceTraits.Question));
        Assert.False(Split("It is.").Sentences[0].Has(SentenceTraits.Question));
        Assert.True(Split("## What broke").Sentences[0].Has(SentenceTraits.Heading));
        Assert.True(Split("- a cache").Sentences[0].Has(SentenceTraits.ListItem));
    }

    private static (Token[] Tokens, Sentence[] Sentences) Split(string text)
    {
        Token[] tokens = new Tokenizer(Vocabulary.Empty).Tokenize(text);
        var sentences = new GrowingList<Sentence>();
        SentenceSplitter.Split(text, tokens, sentences);
        return (tokens, sentences.Items.ToArray());
    }
}
