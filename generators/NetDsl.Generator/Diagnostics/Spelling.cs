namespace NetDsl.Generator.Diagnostics;

/// <summary>Finds the name that somebody meant.</summary>
internal static class Spelling
{
    /// <summary>
    /// The candidate that is nearest to a name, if any is near: at most a third of its letters inserted, deleted,
    /// replaced or swapped with a neighbour. The case of letters does not count. The first of equals wins.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            // Of a word no letter of which is right, nothing was meant.
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least && distance < Math.Max(name.Length, candidate.Length))
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one edit.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replaced, 1 + Math.Min(d[i - 1, j], d[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], 1 + d[i - 2, j - 2]);
            }
        }

        return d[a.Length, b.Length];
    }
}
