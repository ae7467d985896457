namespace Analyzer.Engine.Rules;

/// <summary>Guesses which name was meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest edits from <paramref name="name"/>, or null when none is near enough to be meant.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        string? best = null;
        int bestDistance = 1 + (name.Length / 3);
        foreach (string candidate in candidates.Order(StringComparer.Ordinal))
        {
            int distance = Distance(name, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>"; did you mean 'x'?" or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> candidates, string prefix = "") =>
        Of(name, candidates) is string nearest ? $"; did you mean '{prefix}{nearest}'?" : "";

    // Optimal string alignment: insertions, deletions, substitutions and swapped neighbours (Damerau 1964).
    private static int Distance(string left, string right)
    {
        int[] twoBack = new int[right.Length + 1], previous = new int[right.Length + 1], current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
                }
            }

            (twoBack, previous, current) = (previous, current, twoBack);
        }

        return previous[right.Length];
    }
}
