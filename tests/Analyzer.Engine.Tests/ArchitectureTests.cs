using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analyzer.Tests;
using PublicApiGenerator;

namespace Analyzer.Engine.Tests;

/// <summary>The direction in which data flows: projects and folders know only what stands before them.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Stages = ["Text", "Tokens", "Lexicons", "Rules", "Matching", "Grading", "Scoring"];

    public static TheoryData<string, string[]> Projects => new()
    {
        { "Analyzer.Engine", [] },
        { "Analyzer.RuleFiles", ["Analyzer.Engine"] },
        { "Analyzer.Documents", ["Analyzer.Engine"] },
        { "Analyzer.Reporting", ["Analyzer.Engine"] },
        { "Analyzer.Cli", ["Analyzer.Engine", "Analyzer.RuleFiles", "Analyzer.Documents", "Analyzer.Reporting"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_the_projects_before_it(string project, string[] known)
    {
        XDocument file = XDocument.Load(Repository.PathOf("src", project, project + ".csproj"));
        IEnumerable<string> references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.Equal(known.Order(), references.Order());
    }

    [Fact]
    public void Every_project_is_held_to_a_direction() =>
        Assert.Equal(Directory.EnumerateDirectories(Repository.PathOf("src")).Select(Path.GetFileName).Order(), Projects.Select(row => row.Data.Item1).Order());

    [Fact]
    public void The_engine_references_no_package()
    {
        XDocument file = XDocument.Load(Repository.PathOf("src", "Analyzer.Engine", "Analyzer.Engine.csproj"));
        Assert.Empty(file.Descendants("PackageReference"));
        Assert.All(typeof(AnswerAnalyzer).Assembly.GetReferencedAssemblies(), assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("System.Text.RegularExpressions")]
    [InlineData("System.IO.FileSystem")]
    [InlineData("System.Console")]
    [InlineData("System.Net.Http")]
    public void The_engine_knows_no_regular_expressions_files_console_or_network(string assembly) =>
        Assert.DoesNotContain(typeof(AnswerAnalyzer).Assembly.GetReferencedAssemblies(), reference => reference.Name == assembly);

    [Fact]
    public void A_folder_of_the_engine_uses_only_folders_before_it()
    {
        foreach (string path in Directory.EnumerateFiles(Repository.PathOf("src", "Analyzer.Engine"), "*.cs", SearchOption.AllDirectories))
        {
            int stage = Array.IndexOf(Stages, Path.GetFileName(Path.GetDirectoryName(path)));
            if (stage >= 0)
            {
                IEnumerable<string> used = UsedNamespace().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value);
                Assert.All(used, folder => Assert.True(Array.IndexOf(Stages, folder) <= stage, $"{path} uses {folder}"));
            }
        }
    }

    [Fact]
    public void A_file_holds_one_type_and_is_named_after_it()
    {
        foreach (string path in Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            string[] types = [.. TopLevelType().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)];
            Assert.True(types.Length <= 1, $"{path} holds {string.Join(", ", types)}");
            Assert.All(types, type => Assert.Equal(Path.GetFileNameWithoutExtension(path), type));
        }
    }

    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Repository.AssertApproved(
            typeof(AnswerAnalyzer).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }) + "\n",
            "tests", "Analyzer.Engine.Tests", "PublicApi.approved.txt");

    [GeneratedRegex(@"Analyzer\.Engine\.(\w+)")]
    private static partial Regex UsedNamespace();

    [GeneratedRegex(@"^(?:public|internal) (?:(?:sealed|static|abstract|readonly|ref|partial) )*(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
