using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;
using CsCheck;

namespace Analyzer.Engine.Tests.Matching;

public sealed class CompiledPackTests
{
    private static readonly byte[] Stamp = [1, 2, 3];

    [Fact]
    public void A_pack_that_was_written_and_read_finds_the_same_matches() =>
        Gen.Select(RandomPacks.Pack, RandomPacks.Text.Array[1, 4]).Sample(
            (pack, texts) =>
            {
                if (CompiledPack.Compile(pack, []) is CompiledPack compiled)
                {
                    CompiledPack read = WriteAndRead(compiled);
                    foreach (string text in texts)
                    {
                        Assert.Equal(MatchesIn(compiled, text), MatchesIn(read, text));
                    }
                }
            },
            iter: 500);

    [Fact]
    public void A_pack_that_was_written_and_read_keeps_all_that_results_show()
    {
        RulePack pack = TestPacks.Pack(TestPacks.Signal("s", "a") with { Weak = TestPacks.Patterns("b", "c"), Guide = ["G001"], Context = [new ContextOverride("gone", Effect.Keep)] },
            TestPacks.Warning("w", "d") with { Severity = Severity.Error, YieldsTo = ["s"], Unless = TestPacks.Patterns("e") }) with
        {
            Context = new ContextRules
            {
                Statuses = [new ContextStatus { Id = "gone", Says = "says so", Signals = Effect.Drop, Warnings = Effect.Weaken, Triggers = [new ContextTrigger(TestPacks.Pattern("no"), TriggerDirection.Backward, 4)] }],
                Stops = TestPacks.Patterns("but"),
            },
            Grades = [new GradeCondition("number", true, TestPacks.Patterns("@digits"))],
            Kinds = [new AnswerKind { Id = "k", Title = "K", PlansCount = false, MostWords = 77, Expects = [new Expectation("s", 9, true)], Covers = [new Topic("cost", TestPacks.Patterns("x")), new Topic("time", TestPacks.Patterns("y", "z"))] }],
        };
        CompiledPack compiled = CompiledPack.Compile(pack, [])!;
        RulePack read = WriteAndRead(compiled).Pack;
        Assert.Equal(pack.Rules.Select(rule => (rule.Id, rule.Kind, rule.Advice, rule.Severity)), read.Rules.Select(rule => (rule.Id, rule.Kind, rule.Advice, rule.Severity)));
        Assert.Equal(["b", "c"], read.Find("s")!.Weak.Select(pattern => pattern.Text));
        Assert.Equal(pack.Rules[0].Context.AsEnumerable(), read.Rules[0].Context);
        Assert.Equal(TriggerDirection.Backward, read.Context.Statuses[0].Triggers[0].Direction);
        Assert.Equal("no", read.Context.Statuses[0].Triggers[0].Pattern.Text);
        Assert.Equal(["y", "z"], read.Kinds[0].Covers[1].Patterns.Select(pattern => pattern.Text));
        Assert.Equal(pack.Kinds[0].Expects.AsEnumerable(), read.Kinds[0].Expects);
        Assert.Equal(pack.Score.Bands.AsEnumerable(), read.Score.Bands);
        Assert.Equal((77, false), (read.Kinds[0].MostWords, read.Kinds[0].PlansCount));
    }

    [Fact]
    public void A_pack_with_another_stamp_or_of_another_format_is_not_read()
    {
        CompiledPack compiled = CompiledPack.Compile(TestPacks.Pack(TestPacks.Signal("r", "a")), [])!;
        using var stream = new MemoryStream();
        compiled.Write(stream, Stamp);
        stream.Position = 0;
        Assert.Null(CompiledPack.Read(stream, [1, 2, 4]));
        Assert.Null(CompiledPack.Read(new MemoryStream(new byte[64]), Stamp));
        Assert.ThrowsAny<IOException>(() => CompiledPack.Read(new MemoryStream(stream.ToArray()[..40]), Stamp));
    }

    [Fact]
    public void Two_compilations_of_one_pack_give_the_same_bytes()
    {
        static byte[] Bytes(RulePack pack)
        {
            using var stream = new MemoryStream();
            CompiledPack.Compile(pack, [])!.Write(stream, Stamp);
            return stream.ToArray();
        }

        RulePack pack = TestPacks.Pack(TestPacks.Signal("r", "a ..3 (b | c d)", "@l e"), TestPacks.Warning("w", "!a f")) with { Lexicons = [TestPacks.Lexicon("l", "x", "y z", "w ..2 v")] };
        Assert.Equal(Bytes(pack), Bytes(pack));
    }

    private static CompiledPack WriteAndRead(CompiledPack compiled)
    {
        using var stream = new MemoryStream();
        compiled.Write(stream, Stamp);
        stream.Position = 0;
        CompiledPack? read = CompiledPack.Read(stream, Stamp);
        Assert.NotNull(read);
        return read;
    }

    private static List<PatternMatch> MatchesIn(CompiledPack pack, string text)
    {
        Token[] tokens = pack.Tokenizer.Tokenize(text);
        var sentences = new GrowingList<Sentence>();
        SentenceSplitter.Split(text, tokens, sentences);
        var matcher = new SentenceMatcher(pack);
        var matches = new List<PatternMatch>();
        foreach (Sentence sentence in sentences.Items.ToArray())
        {
            matcher.Match(tokens, sentence);
            matches.AddRange(matcher.Matches);
        }

        return matches;
    }
}
