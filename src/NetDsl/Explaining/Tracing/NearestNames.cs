namespace NetDsl.Tracing;

/// <summary>Names that may have been meant by one that is not there.</summary>
internal static class NearestNames
{
    /// <summary>How many are suggested at most.</summary>
    private const int Most = 3;

    /// <summary>The names nearest to a word, of those that no more than a third of its letters tell from it.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> names)
    {
        var near = names.Select(name => (Name: name, Distance: Distance(word.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(name => name.Distance <= Math.Max(1, word.Length / 3))
            .OrderBy(name => name.Distance)
            .ToList();
        return [.. near.TakeWhile(name => name.Distance == near[0].Distance).Take(Most).Select(name => name.Name)];
    }

    /// <summary>The insertions, deletions and changes of letters that lead from one word to another (Levenshtein 1966).</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
