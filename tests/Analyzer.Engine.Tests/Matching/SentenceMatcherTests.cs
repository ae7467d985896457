using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;
using CsCheck;

namespace Analyzer.Engine.Tests.Matching;

public sealed class SentenceMatcherTests
{
    [Fact]
    public void Match_agrees_with_the_naive_reference_on_random_packs_and_texts() =>
        Gen.Select(RandomPacks.Pack, RandomPacks.Text.Array[1, 6]).Sample(
            (pack, texts) =>
            {
                var diagnostics = new List<Diagnostic>();
                CompiledPack? compiled = CompiledPack.Compile(pack, diagnostics);
                Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticIds.TooLong, diagnostic.Id));
                if (compiled is null)
                {
                    return;    // lexicons in lexicons can grow longer than a sentence; those packs are refused
                }

                var matcher = new SentenceMatcher(compiled);
                foreach (string text in texts)
                {
                    AssertAgree(pack, compiled, matcher, text);
                }
            },
            iter: 3_000);

    private static void AssertAgree(RulePack pack, CompiledPack compiled, SentenceMatcher matcher, string text)
    {
        Token[] tokens = compiled.Tokenizer.Tokenize(text);
        var sentences = new GrowingList<Sentence>();
        SentenceSplitter.Split(text, tokens, sentences);
        foreach (Sentence sentence in sentences.Items.ToArray())
        {
            matcher.Match(tokens, sentence);
            List<NaiveToken> visible = [];
            foreach (Token token in tokens[sentence.FirstToken..sentence.EndToken])
            {
                if (token.IsVisible)
                {
                    string folded = compiled.Vocabulary.WordOf(token.WordId) ?? Vocabulary.Fold(text.Substring(token.Start, token.Length));
                    visible.Add(new NaiveToken(token, folded));
                }
            }

            var naive = new NaiveMatcher(pack, visible);
            for (int i = 0; i < pack.Rules[0].Strong.Length; i++)
            {
                Pattern pattern = pack.Rules[0].Strong[i];
                List<(int, int)> found = [];
                foreach (PatternMatch match in matcher.Matches)
                {
                    if (ReferenceEquals(compiled.Programs.Programs[match.Program].Source, pattern))
                    {
                        found.Add((match.Start, match.End));
                    }
                }

                List<(int, int)> expected = naive.Find(pattern);
                string Show(List<(int, int)> spans) => string.Join(' ', spans);
                Assert.True(expected.SequenceEqual(found), $"'{pattern}' over \"{text}\": expected {Show(expected)}, found {Show(found)}; "
                    + string.Join(" / ", pack.Lexicons.Select(l => $"@{l.Name} = {string.Join(", ", l.Entries)}")));
            }
        }
    }
}
