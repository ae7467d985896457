using System.Collections.Frozen;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Rules;

/// <summary>The classes of tokens that every pack can name without defining them, such as <c>@digits</c>.</summary>
public static class TokenClass
{
    /// <summary>The name of the class that every visible token belongs to.</summary>
    public const string Any = "any";

    /// <summary>The name of the class of numbers written in digits; numbers that a pattern spells out belong to it too.</summary>
    public const string Digits = "digits";

    private static readonly FrozenDictionary<string, int[]> Shapes = new Dictionary<string, int[]>(StringComparer.Ordinal)
    {
        [Any] = [],
        [Digits] = [WordShape.Digits, WordShape.Year],
        ["year"] = [WordShape.Year],
        ["ordinal"] = [WordShape.Ordinal],
        ["url"] = [WordShape.Url],
        ["email"] = [WordShape.Email],
        ["unknown"] = [WordShape.Lower, WordShape.Capitalized, WordShape.AllCaps, WordShape.Mixed],
        ["name"] = [WordShape.Capitalized, WordShape.AllCaps, WordShape.Mixed],
        ["acronym"] = [WordShape.AllCaps],
        ["identifier"] = [WordShape.Mixed],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of all classes, without <c>@</c>.</summary>
    public static IEnumerable<string> Names => Shapes.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="name"/> is a built-in class.</summary>
    public static bool Exists(string name) => Shapes.ContainsKey(name);

    /// <summary>The shapes of words that belong to the class; empty for <see cref="Any"/>, which takes every token.</summary>
    internal static ReadOnlySpan<int> ShapesOf(string name) => Shapes[name];
}
