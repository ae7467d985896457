using Analyzer.Engine.Lexicons;

namespace Analyzer.Engine.Tests.Lexicons;

public sealed class WordFormsTests
{
    [Theory]
    [InlineData("accept", "accepts accepted accepting")]
    [InlineData("decide", "decides decided deciding")]
    [InlineData("drop", "drops dropped dropping")]
    [InlineData("carry", "carries carried carrying")]
    [InlineData("fall", "falls fell fallen falling")]
    [InlineData("undo", "undoes undid undone undoing")]
    [InlineData("rebuild", "rebuilds rebuilt rebuilding")]
    [InlineData("cancel", "cancels canceled cancelled canceling cancelling")]
    [InlineData("fix", "fixes fixed fixing")]
    [InlineData("crash", "crashes crashed crashing")]
    [InlineData("lie", "lies lying")]
    [InlineData("index", "indices indexes indexing")]
    [InlineData("person", "people persons")]
    [InlineData("be", "am is are was were been being")]
    [InlineData("free", "freed freeing")]
    public void Inflections_hold_the_forms_of_a_word(string lemma, string forms) =>
        Assert.Superset(forms.Split(' ').Append(lemma).ToHashSet(), Inflections.Of(lemma).ToHashSet());

    [Theory]
    [InlineData("hop", "hoped")]
    [InlineData("plan", "planed")]
    [InlineData("own", "owner")]
    [InlineData("take", "taked")]
    public void Inflections_hold_no_form_that_is_another_word(string lemma, string form) =>
        Assert.DoesNotContain(form, Inflections.Of(lemma));

    [Theory]
    [InlineData("optimise", "optimize")]
    [InlineData("optimizing", "optimising")]
    [InlineData("behaviour", "behavior")]
    [InlineData("favored", "favoured")]
    [InlineData("labelled", "labeled")]
    [InlineData("catalogue", "catalog")]
    [InlineData("judgement", "judgment")]
    [InlineData("analyse", "analyze")]
    public void Spellings_cross_the_Atlantic(string word, string other) => Assert.Contains(other, Spellings.Of(word));

    [Theory]
    [InlineData("would", "'d")]
    [InlineData("had", "'d")]
    [InlineData("have", "'ve")]
    [InlineData("is", "'s")]
    [InlineData("and", "&")]
    public void Words_stand_for_their_contracted_forms(string word, string contracted) =>
        Assert.Contains(contracted, WordForms.Of(word, inflected: false));

    [Fact]
    public void Forms_are_distinct_and_start_with_the_word()
    {
        foreach (string word in new[] { "be", "have", "analyse", "travel", "size", "set", "put" })
        {
            IReadOnlyList<string> forms = WordForms.Of(word, inflected: true);
            Assert.Equal(word, forms[0]);
            Assert.Equal(forms.Count, forms.Distinct().Count());
        }
    }
}
