namespace NetDsl.Lab;

/// <summary>What journals hold.</summary>
/// <param name="Runs">The runs, each once, in the order of their lines.</param>
/// <param name="Declarations">What was declared, each once, in the order of its lines.</param>
/// <param name="TornLines">The number of lines that are no runs, as such that were cut off, and left out.</param>
/// <param name="Conflicts">Runs that were done twice and came to different numbers, which they must not; the first counts.</param>
/// <param name="Errors">Runs that threw and were not done since.</param>
internal sealed record JournalContents(
    IReadOnlyDictionary<RunKey, RunRecord> Runs,
    IReadOnlyList<DeclarationRecord> Declarations,
    int TornLines,
    IReadOnlyList<RunKey> Conflicts,
    IReadOnlyList<RunError> Errors)
{
    /// <summary>No line at all.</summary>
    public static JournalContents Empty { get; } = Of([], [], [], 0, []);

    /// <summary>Reads the lines of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isSound">Whether a run may be of what was declared; one that may not is left out as a line is that was cut off. All where it is left out.</param>
    public static JournalContents Of(ReadOnlySpan<byte> bytes, Func<RunRecord, bool>? isSound = null)
    {
        var records = new List<object?>();
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!bytes[range].IsEmpty)
                records.Add(JournalLine.Read(bytes[range]) is var record && record is RunRecord run && isSound?.Invoke(run) == false ? null : record);
        }

        return Of(records.OfType<RunRecord>(), records.OfType<RunError>(), records.OfType<DeclarationRecord>(), records.Count(record => record is null), []);
    }

    /// <summary>Runs that no file holds.</summary>
    public static JournalContents Of(IEnumerable<RunRecord> runs, IEnumerable<RunError> errors) => Of(runs, errors, [], 0, []);

    /// <summary>The contents of several journals as those of one.</summary>
    public static JournalContents Merge(IReadOnlyList<JournalContents> journals) => Of(
        journals.SelectMany(journal => journal.Runs.Values),
        journals.SelectMany(journal => journal.Errors),
        journals.SelectMany(journal => journal.Declarations),
        journals.Sum(journal => journal.TornLines),
        journals.SelectMany(journal => journal.Conflicts));

    private static JournalContents Of(
        IEnumerable<RunRecord> lines, IEnumerable<RunError> errors, IEnumerable<DeclarationRecord> declarations, int torn, IEnumerable<RunKey> known)
    {
        var runs = new OrderedDictionary<RunKey, RunRecord>();
        var conflicts = new HashSet<RunKey>(known);
        foreach (var run in lines)
        {
            if (!runs.TryAdd(run.Key, run) && !run.Agrees(runs[run.Key]))
                conflicts.Add(run.Key);
        }

        return new(runs, [.. declarations.DistinctBy(declaration => declaration.Claim)], torn, [.. conflicts],
            [.. errors.Where(error => !runs.ContainsKey(error.Key)).Reverse().DistinctBy(error => error.Key).Reverse()]);
    }
}
