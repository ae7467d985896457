namespace Analyzer.Tests;

/// <summary>Finds the files of the repository that a test runs from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Analyzer.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// Compares <paramref name="actual"/> with the approved file at <paramref name="path"/> and leaves what came beside it when they
    /// differ, so that a wanted change is approved by moving one file.
    /// </summary>
    public static void AssertApproved(string actual, params string[] path)
    {
        string approved = PathOf(path);
        string received = Path.ChangeExtension(approved, ".received" + Path.GetExtension(approved));
        actual = actual.ReplaceLineEndings("\n");
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{approved} is not what came; compare it with {received} and move that over it when the change is wanted");
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Analyzer.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("the tests run from inside the repository");
    }
}
