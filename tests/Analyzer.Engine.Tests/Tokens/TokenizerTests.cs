using Analyzer.Engine.Tokens;
using CsCheck;

namespace Analyzer.Engine.Tests.Tokens;

public sealed class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = new(Vocabulary.Empty);

    [Theory]
    [InlineData("We didn't ship it.", "We|did|n't|ship|it|.")]
    [InlineData("I’d say we’ll see", "I|’d|say|we|’ll|see")]
    [InlineData("can't won't cannot", "ca|n't|wo|n't|can|not")]
    [InlineData("dont didnt cant", "do|nt|did|nt|can|t")]
    [InlineData("roll-back roll back rollback", "roll|-|back|roll|back|rollback")]
    [InlineData("p95 was 300ms at 99.9%", "p95|was|300|ms|at|99.9|%")]
    [InlineData("recall@5 and $0.02", "recall|@|5|and|$|0.02")]
    [InlineData("1,240 of 10,000,000", "1,240|of|10,000,000")]
    [InlineData("2–3 s, .88 and 10x", "2|–|3|s|,|.88|and|10|x")]
    [InlineData("the 3rd and 21st", "the|3rd|and|21st")]
    [InlineData("e.g. this at 5 p.m. today", "e.g.|this|at|5|p.m.|today")]
    [InlineData("see https://a.example/x?y=1, then", "see|https://a.example/x?y=1|,|then")]
    [InlineData("mail jo.doe@example.com now", "mail|jo.doe@example.com|now")]
    [InlineData("`p99_latency_ms`", "`|p99|_|latency|_|ms|`")]
    [InlineData("read -> write => done", "read|->|write|=>|done")]
    [InlineData("It's the model's fault", "It|'s|the|model|'s|fault")]
    [InlineData("ok 👍🏽 then", "ok|👍🏽|then")]
    [InlineData("cafe\u0301 日本語", "cafe\u0301|日本語")]
    [InlineData("a\0b", "a|b")]
    public void Tokenize_cuts_a_text_where_a_reader_would(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Tokenizer.Tokenize(text).Select(token => text.Substring(token.Start, token.Length)));

    [Theory]
    [InlineData("It's slow", 1, TokenKind.Word)]
    [InlineData("The model's slow", 2, TokenKind.Word)]
    [InlineData("The model's cost", 2, TokenKind.Punctuation)]
    [InlineData("18%", 1, TokenKind.Symbol)]
    [InlineData("½", 0, TokenKind.Number)]
    [InlineData("👍", 0, TokenKind.Punctuation)]
    [InlineData("www.example.com", 0, TokenKind.Url)]
    [InlineData("a@b.example", 0, TokenKind.Email)]
    public void Tokenize_tells_kinds_apart(string text, int index, TokenKind kind) =>
        Assert.Equal(kind, Tokenizer.Tokenize(text)[index].Kind);

    [Theory]
    [InlineData("word", WordShape.Lower)]
    [InlineData("Paris", WordShape.Capitalized)]
    [InlineData("SLA", WordShape.AllCaps)]
    [InlineData("GraphQL", WordShape.Mixed)]
    [InlineData("k8s", WordShape.Mixed)]
    [InlineData("240", WordShape.Digits)]
    [InlineData("2026", WordShape.Year)]
    [InlineData("4th", WordShape.Ordinal)]
    public void Tokenize_gives_unknown_words_their_shape(string text, int shape) =>
        Assert.Equal(shape, Assert.Single(Tokenizer.Tokenize(text)).WordId);

    [Theory]
    [InlineData("WOULDN'T", "would not")]
    [InlineData("wouldn’t", "would not")]
    [InlineData("wouldnt", "would not")]
    [InlineData("Won't", "will not")]
    [InlineData("can't", "can not")]
    public void Tokenize_numbers_contractions_as_the_words_they_stand_for(string text, string words)
    {
        var vocabulary = new Vocabulary(["would", "will", "can", "not"]);
        Assert.Equal(words, string.Join(' ', new Tokenizer(vocabulary).Tokenize(text).Select(token => vocabulary.WordOf(token.WordId))));
    }

    [Fact]
    public void Tokenize_marks_line_and_paragraph_starts()
    {
        Token[] tokens = Tokenizer.Tokenize("a b\nc\r\n\r\nd");
        Assert.True(tokens[0].Has(TokenTraits.ParagraphStart));
        Assert.False(tokens[1].Has(TokenTraits.LineStart));
        Assert.True(tokens[2].Has(TokenTraits.LineStart) && !tokens[2].Has(TokenTraits.ParagraphStart));
        Assert.True(tokens[3].Has(TokenTraits.LineStart) && tokens[3].Has(TokenTraits.ParagraphStart));
    }

    [Fact]
    public void Tokenize_marks_code_spans_but_not_stray_back_quotes()
    {
        Assert.True(Tokenizer.Tokenize("the `503` status")[2].Has(TokenTraits.Code));
        Assert.All(Tokenizer.Tokenize("a stray ` quote"), token => Assert.False(token.Has(TokenTraits.Code)));
    }

    [Fact]
    public void Tokens_of_any_string_are_ordered_and_cover_all_but_white_space() =>
        RandomTexts.Text.Sample(text =>
        {
            int end = 0;
            foreach (Token token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Start >= end && token.Length > 0 && token.End <= text.Length);
                Assert.All(text[end..token.Start], AssertSpace);
                end = token.End;
            }

            Assert.All(text[end..], AssertSpace);
        }, iter: 3_000);

    [Fact]
    public void Every_word_of_a_vocabulary_is_found_in_any_case_and_only_those_are() =>
        Gen.String[Gen.Char["abcdefgh'"], 1, 6].Array[1, 40].Select(words => words.Distinct().ToArray()).Sample(words =>
        {
            var vocabulary = new Vocabulary(words);
            for (int i = 0; i < words.Length; i++)
            {
                Assert.Equal(WordShape.Count + i, vocabulary.Find(words[i]));
                Assert.Equal(words[i], vocabulary.WordOf(WordShape.Count + i));
                Assert.Equal(words.Contains(words[i] + "z") ? vocabulary.Find(words[i] + "z") : -1, vocabulary.Find(words[i] + "z"));
            }
        });

    [Theory]
    [InlineData("Rollback", "ROLLBACK", true)]
    [InlineData("don't", "DON’T", true)]
    [InlineData("internationalization-", "INTERNATIONALIZATION.", true)]
    [InlineData("rollback", "rollbacks", false)]
    [InlineData("supercalifragilisticexpialidocious", "supercalifragilisticexpialidocioux", false)]
    public void Tokens_of_one_word_have_one_hash_in_any_case(string left, string right, bool same) =>
        Assert.Equal(same, Tokenizer.Tokenize(left)[0].Hash == Tokenizer.Tokenize(right)[0].Hash);

    [Fact]
    public void A_word_is_read_alike_at_the_end_of_a_text_and_in_its_middle() =>
        Gen.OneOf("a", "Zed", "ROLLBACK", "abcdefghijklmnop", "abcdefghijklmnopq", "iPhone", "that", "dont", "cannot", "p95", "x.y", "it's").Sample(word =>
        {
            Token[] alone = Tokenizer.Tokenize(word), within = Tokenizer.Tokenize(word + " and so on until the end of it");
            Assert.Equal(alone, within[..alone.Length]);
        });

    [Fact]
    public void A_megabyte_without_a_space_is_one_token()
    {
        string text = new('x', 1 << 20);
        Token token = Assert.Single(Tokenizer.Tokenize(text));
        Assert.Equal((0, text.Length, TokenKind.Word), (token.Start, token.Length, token.Kind));
    }

    private static void AssertSpace(char c) =>
        Assert.True(char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF', $"U+{(int)c:X4} belongs to no token");
}
