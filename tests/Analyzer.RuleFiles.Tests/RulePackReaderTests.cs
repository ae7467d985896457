using Analyzer.Engine;
using Analyzer.Engine.Matching;

namespace Analyzer.RuleFiles.Tests;

public sealed class RulePackReaderTests
{
    private const string Rule = "id: fallback\ntitle: T\nwhy: W\nadvice: A\nquestion: Q\nsource: S\n";
    private const string Kinds = "score: {bands: {low: 0, high: 50}}\nkinds: {general: {title: General}}";

    [Theory]
    [InlineData("signals/fallback.yml", Rule + "paterns: {strong: [a]}\nexamples: {}", "signals/fallback.yml:7:10: error AQ0002: unknown key 'paterns'; did you mean 'patterns'?")]
    [InlineData("signals/fallback.yml", Rule + "patterns: {strong: [a]}", "signals/fallback.yml:1:1: error AQ0003: the key 'examples' is missing")]
    [InlineData("signals/other.yml", Rule + "patterns: {strong: [a]}\nexamples: {}", "signals/other.yml:1:5: error AQ0006: the id must be the file's name, 'other', not 'fallback'")]
    [InlineData("signals/fallback.yml", Rule + "patterns:\n  strong:\n    - a (b\nexamples: {}", "signals/fallback.yml:9:9: error AQ0101: this '(' is never closed; add ')'")]
    [InlineData("signals/fallback.yml", Rule + "patterns:\n  strong:\n    - \"a (b\"\nexamples: {}", "signals/fallback.yml:9:10: error AQ0101: this '(' is never closed; add ')'")]
    [InlineData("signals/fallback.yml", Rule + "patterns: {strong: [a]}\nexamples: {match: ['[|a']}", "signals/fallback.yml:8:20: error AQ0109: the mark '[|' is never closed; add '|]'")]
    [InlineData("signals/fallback.yml", Rule + "patterns: {strong: [a]}\nexamples: {clean: ['[|a|] b']}", "signals/fallback.yml:8:20: error AQ0109: a clean example reports nothing, so it has no marks; remove '[|' and '|]'")]
    [InlineData("warnings/fallback.yml", Rule + "severity: eror\npatterns: {strong: [a]}\nexamples: {}", "warnings/fallback.yml:7:11: error AQ0004: 'eror' is none of advice, warning, error; did you mean 'error'?")]
    [InlineData("signals/fallback.yml", Rule + "threshold: 1\npatterns: {strong: [a]}\nexamples: {}", "signals/fallback.yml:7:12: error AQ0004: a whole number from 2 to 9 belongs here, not '1'")]
    [InlineData("signals/fallback.yml", Rule + "patterns: {strong: [{after: a}]}\nexamples: {}", "signals/fallback.yml:7:21: error AQ0003: a pattern of two sentences needs both 'after' and 'then'")]
    [InlineData("lexicons/part.yml", "means: x\nentries:\n  - index, vector (store\n", "lexicons/part.yml:3:19: error AQ0101: this '(' is never closed; add ')'")]
    [InlineData("lexicons/part.yml", "means: x\n", "lexicons/part.yml:1:1: error AQ0003: a lexicon needs 'means' (what its entries have in common) and 'entries'")]
    [InlineData("context.yml", "statuses: {absent: {says: x, signals: dropp, warnings: drop}}", "context.yml:1:39: error AQ0004: 'dropp' is none of keep, weaken, drop; did you mean 'drop'?")]
    [InlineData("kinds.yml", "score: {bands: {low: 0, high: 0}}\nkinds: {general: {title: G}}", "kinds.yml:1:31: error AQ0004: bands start at 0 and rise")]
    [InlineData("kind.yml", "a: b", "kind.yml:1:1: error AQ0002: a pack has pack.yml, context.yml, grades.yml, kinds.yml, guide.yml and the folders signals, warnings and lexicons; move or remove this file")]
    [InlineData("signals/fallback.yml", "- a", "signals/fallback.yml:1:1: error AQ0004: keys with values belong here, such as 'id: fallback'")]
    public void A_fault_is_told_with_its_place_and_what_to_write(string path, string text, string expected) =>
        Assert.Contains(expected, Faults((path, text)));

    [Theory]
    [InlineData("id: [a", "AQ0001")]
    [InlineData("a: 1\na: 2", "AQ0001")]
    [InlineData("", "AQ0001")]
    [InlineData("a: b\n---\nc: d", "AQ0001")]
    [InlineData("a: 'b", "AQ0001")]
    public void Broken_YAML_is_told_as_such(string text, string id) =>
        Assert.Contains(id, Assert.Single(Faults(("signals/fallback.yml", text))), StringComparison.Ordinal);

    [Fact]
    public void All_faults_of_all_files_are_told_in_order()
    {
        List<string> faults = Faults(
            ("warnings/w.yml", "id: w\ntitle: T\nwhy: W\nadvice: A\nquestion: Q\nsource: S\npatterns: {strong: [a (, b ..0]}\nexamples: {}"),
            ("signals/s.yml", "id: s\ntitle: T\nwhy: W\nadvice: A\nquestion: Q\nsource: S\npatterns: {strong: [','], weak: [~]}\nexamples: {}"));
        Assert.Equal(["signals/s.yml:7", "signals/s.yml:7", "warnings/w.yml:7", "warnings/w.yml:7"], faults.Select(fault => string.Join(':', fault.Split(':')[..2])));
    }

    [Fact]
    public void A_rule_that_cites_an_unknown_item_of_the_guide_is_told() =>
        Assert.Contains(
            "signals/fallback.yml: error AQ0108: guide.yml has no item 'G999'",
            Faults(("guide.yml", "items: {G001: {kind: R, says: x}}"), ("signals/fallback.yml", Rule + "guide: [G999]\npatterns: {strong: [a]}\nexamples: {}")));

    [Fact]
    public void A_folder_adds_replaces_and_switches_off_rules()
    {
        string folder = Folder(
            ("pack.yml", "name: house\nversion: 2\noff: [hype]"),
            ("signals/tea.yml", Rule.Replace("fallback", "tea", StringComparison.Ordinal) + "patterns: {strong: [pour~ tea]}\nexamples: {}"),
            ("signals/fallback.yml", Rule + "patterns: {strong: [zorp]}\nexamples: {}"));
        var diagnostics = new List<Diagnostic>();
        CompiledPack? pack = RulePackLoader.LoadFiles([folder], diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(("house", "2"), (pack!.Pack.Name, pack.Pack.Version));
        Assert.NotNull(pack.Pack.Find("tea"));
        Assert.Null(pack.Pack.Find("hype"));
        Assert.NotNull(pack.Pack.Find("rollback"));
        Assert.Equal("zorp", Assert.Single(pack.Pack.Find("fallback")!.Strong).Text);
    }

    [Fact]
    public void A_standalone_folder_is_the_whole_pack()
    {
        string folder = Folder(("pack.yml", "name: pm\nversion: 1\nstandalone: true"), ("kinds.yml", Kinds), ("signals/fallback.yml", Rule + "patterns: {strong: [a]}\nexamples: {}"));
        CompiledPack? pack = RulePackLoader.LoadFiles([folder], []);
        Assert.Equal(["fallback"], pack!.Pack.Rules.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("nowhere", "there is no such folder")]
    [InlineData("empty", "there is no rule file (*.yml) in this folder")]
    [InlineData("file", "this is a file; name the folder that holds pack.yml")]
    public void A_folder_that_cannot_be_read_is_told(string name, string message)
    {
        string parent = Directory.CreateTempSubdirectory("rules").FullName;
        Directory.CreateDirectory(Path.Combine(parent, "empty"));
        File.WriteAllText(Path.Combine(parent, "file"), "");
        var diagnostics = new List<Diagnostic>();
        Assert.Null(RulePackLoader.LoadFiles([Path.Combine(parent, name)], diagnostics));
        Assert.Equal(message, Assert.Single(diagnostics).Message);
    }

    private static List<string> Faults(params (string Path, string Text)[] files)
    {
        var diagnostics = new List<Diagnostic>();
        RulePackReader.Read(files.Select(file => new RuleFile(file.Path, file.Path, file.Text)), diagnostics);
        return [.. diagnostics.Select(diagnostic => diagnostic.ToString())];
    }

    private static string Folder(params (string Path, string Text)[] files)
    {
        string folder = Directory.CreateTempSubdirectory("rules").FullName;
        foreach ((string path, string text) in files)
        {
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return folder;
    }
}
