using System.Text;
using Analyzer.Engine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;

namespace Analyzer.RuleFiles;

/// <summary>Loads rule packs: the one that ships inside, and folders that add to it or replace it.</summary>
public static class RulePackLoader
{
    /// <summary>The name of the file in which the build leaves the compiled pack.</summary>
    public const string CompiledFileName = "rules.pack";

    private const string ResourcePrefix = "rules/";
    private const string StandaloneKey = "standalone: true";

    /// <summary>What a compiled pack must bear to fit this build: it changes with the rules and with the engine.</summary>
    public static ReadOnlySpan<byte> Stamp => (byte[])
    [
        .. typeof(RulePackLoader).Module.ModuleVersionId.ToByteArray(), .. typeof(CompiledPack).Module.ModuleVersionId.ToByteArray(),
    ];

    /// <summary>The files of the pack that ships inside.</summary>
    public static IReadOnlyList<RuleFile> DefaultFiles()
    {
        var files = new List<RuleFile>();
        foreach (string name in typeof(RulePackLoader).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            {
                using Stream stream = typeof(RulePackLoader).Assembly.GetManifestResourceStream(name)!;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                files.Add(new RuleFile(name[ResourcePrefix.Length..], name, reader.ReadToEnd()));
            }
        }

        return files;
    }

    /// <summary>The files of the pack that ships inside with those of <paramref name="folders"/> over them.</summary>
    /// <param name="folders">
    /// Rule folders. A file replaces the one with the same path before it; a folder whose <c>pack.yml</c> says
    /// <c>standalone: true</c> replaces everything before it.
    /// </param>
    /// <param name="diagnostics">Receives what cannot be read.</param>
    public static IReadOnlyList<RuleFile> Files(IEnumerable<string> folders, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var files = new List<RuleFile>(DefaultFiles());
        foreach (string folder in folders)
        {
            List<RuleFile> own = ReadFolder(folder, diagnostics);
            if (own.Any(file => file.RelativePath == "pack.yml" && file.Text.Contains(StandaloneKey, StringComparison.Ordinal)))
            {
                files.Clear();
            }

            files.AddRange(own);
        }

        return files;
    }

    /// <summary>The pack that ships inside, as fast as can be: from the file that the build left beside this library when it is there.</summary>
    /// <remarks>A pack from that file has no lexicons, no examples and no guide; those who need them call <see cref="LoadFiles"/>.</remarks>
    /// <returns>The compiled pack, or null when there are diagnostics.</returns>
    public static CompiledPack? LoadDefault(List<Diagnostic> diagnostics)
    {
        try
        {
            string path = Path.Combine(AppContext.BaseDirectory, CompiledFileName);
            if (File.Exists(path))
            {
                using var input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
                if (CompiledPack.Read(input, Stamp) is CompiledPack pack)
                {
                    return pack;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The file only saves time: without it the pack is made from the rules inside.
        }

        return LoadFiles([], diagnostics);
    }

    /// <summary>Reads and compiles the pack that ships inside with <paramref name="folders"/> over it.</summary>
    /// <returns>The compiled pack, or null when there are diagnostics.</returns>
    public static CompiledPack? LoadFiles(IEnumerable<string> folders, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        RulePack pack = RulePackReader.Read(Files(folders, diagnostics), diagnostics);
        return diagnostics.Count > 0 ? null : CompiledPack.Compile(pack, diagnostics);
    }

    private static List<RuleFile> ReadFolder(string folder, List<Diagnostic> diagnostics)
    {
        var files = new List<RuleFile>();
        if (!Directory.Exists(folder))
        {
            string message = File.Exists(folder) ? "this is a file; name the folder that holds pack.yml" : "there is no such folder";
            diagnostics.Add(new Diagnostic(DiagnosticIds.Unreadable, folder, 0, 0, message));
            return files;
        }

        foreach (string path in Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                string relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
                files.Add(new RuleFile(relative, path, File.ReadAllText(path)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(new Diagnostic(DiagnosticIds.Unreadable, path, 0, 0, $"this file cannot be read: {exception.Message}"));
            }
        }

        if (files.Count == 0)
        {
            diagnostics.Add(new Diagnostic(DiagnosticIds.Unreadable, folder, 0, 0, "there is no rule file (*.yml) in this folder"));
        }

        return files;
    }
}
