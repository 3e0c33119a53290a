namespace NetDsl.Lab;

/// <summary>What journals hold.</summary>
/// <param name="Runs">The runs, each once, in the order of their lines.</param>
/// <param name="Declarations">What was declared, each once, in the order of its lines.</param>
/// <param name="TornLines">The number of lines that were cut off, and left out.</param>
/// <param name="Conflicts">Runs that were done twice and came to different numbers, which they must not; the first counts.</param>
internal sealed record JournalContents(
    IReadOnlyDictionary<RunKey, RunRecord> Runs,
    IReadOnlyList<DeclarationRecord> Declarations,
    int TornLines,
    IReadOnlyList<RunKey> Conflicts)
{
    /// <summary>No line at all.</summary>
    public static JournalContents Empty { get; } = Of([], [], 0, []);

    /// <summary>Reads the lines of a file.</summary>
    public static JournalContents Of(ReadOnlySpan<byte> bytes)
    {
        var records = new List<object?>();
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!bytes[range].IsEmpty)
                records.Add(JournalLine.Read(bytes[range]));
        }

        return Of(records.OfType<RunRecord>(), records.OfType<DeclarationRecord>(), records.Count(record => record is null), []);
    }

    /// <summary>Runs that no file holds.</summary>
    public static JournalContents Of(IEnumerable<RunRecord> runs) => Of(runs, [], 0, []);

    /// <summary>The contents of several journals as those of one.</summary>
    public static JournalContents Merge(IReadOnlyList<JournalContents> journals) => Of(
        journals.SelectMany(journal => journal.Runs.Values),
        journals.SelectMany(journal => journal.Declarations),
        journals.Sum(journal => journal.TornLines),
        journals.SelectMany(journal => journal.Conflicts));

    private static JournalContents Of(
        IEnumerable<RunRecord> lines, IEnumerable<DeclarationRecord> declarations, int torn, IEnumerable<RunKey> known)
    {
        var runs = new OrderedDictionary<RunKey, RunRecord>();
        var conflicts = new HashSet<RunKey>(known);
        foreach (var run in lines)
        {
            if (!runs.TryAdd(run.Key, run) && !run.Agrees(runs[run.Key]))
                conflicts.Add(run.Key);
        }

        return new(runs, [.. declarations.DistinctBy(declaration => declaration.Claim)], torn, [.. conflicts]);
    }
}
