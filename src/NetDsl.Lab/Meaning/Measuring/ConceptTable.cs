using System.Numerics;

namespace NetDsl.Lab;

/// <summary>
/// Which concepts hold in each observation. Observations in which the same ones do have one pattern, so that a permutation of all labels at
/// once moves one number for each observation.
/// </summary>
internal sealed class ConceptTable
{
    /// <summary>The most concepts that are tried at once: the bits of a word.</summary>
    public const int Most = 64;

    private readonly int[] _patterns;

    private ConceptTable(IReadOnlyList<Concept> concepts, BitMarks[] marks, int[] patterns, ulong[] words)
    {
        (Concepts, Marks, _patterns, Patterns) = (concepts, marks, patterns, words);
        Lanes = (concepts.Count + Vector<int>.Count - 1) / Vector<int>.Count * Vector<int>.Count;
        Width = (concepts.Count + Vector<byte>.Count - 1) / Vector<byte>.Count * Vector<byte>.Count;
        Steps = new byte[words.Length * Width];
        for (var pattern = 0; pattern < words.Length; pattern++)
        {
            for (var concept = 0; concept < concepts.Count; concept++)
                Steps[pattern * Width + concept] = (byte)(words[pattern] >> concept & 1);
        }
    }

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Of each concept, where it holds.</summary>
    public BitMarks[] Marks { get; }

    /// <summary>Of each pattern, a bit for each concept that holds.</summary>
    public ulong[] Patterns { get; }

    /// <summary>The number of concepts, rounded up to whole vectors of sums.</summary>
    public int Lanes { get; }

    /// <summary>The number of concepts, rounded up to whole vectors of bytes.</summary>
    public int Width { get; }

    /// <summary>Of each pattern, a byte of 0 or 1 for each concept: what one observation adds to the hits.</summary>
    public byte[] Steps { get; }

    /// <summary>The pattern of each observation of a half.</summary>
    public int[] PatternsOf(ReadOnlySpan<int> half)
    {
        var patterns = new int[half.Length];
        for (var i = 0; i < half.Length; i++)
            patterns[i] = _patterns[half[i]];
        return patterns;
    }

    /// <summary>Asks all concepts of all observations.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ArgumentException">There are too many concepts, none, or two of one name.</exception>
    public static ConceptTable Of(IReadOnlyList<Concept> concepts, Observations observations, CancellationToken cancellation = default)
    {
        if (concepts.Count is 0 or > Most)
            throw new ArgumentException($"1 to {Most} concepts are tried at once, found {concepts.Count}.", nameof(concepts));
        if (concepts.GroupBy(concept => concept.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two concepts are called {twice.Key}; each has a name of its own.", nameof(concepts));
        BitMarks[] marks = [.. concepts.Select(concept => concept.MarksOf(observations, cancellation))];
        var (patterns, numbers, words) = (new int[observations.Count], new Dictionary<ulong, int>(), new List<ulong>());
        for (var at = 0; at < patterns.Length; at++)
        {
            var word = 0UL;
            for (var concept = 0; concept < marks.Length; concept++)
                word |= marks[concept][at] ? 1UL << concept : 0;
            if (!numbers.TryGetValue(word, out patterns[at]))
            {
                numbers[word] = patterns[at] = words.Count;
                words.Add(word);
            }
        }

        return new(concepts, marks, patterns, [.. words]);
    }
}
