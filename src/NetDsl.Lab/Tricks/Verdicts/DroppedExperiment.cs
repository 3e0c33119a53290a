namespace NetDsl.Lab;

/// <summary>
/// An experiment of which the journal holds runs, and which the study does not declare: it was left out, renamed or changed after results
/// could be seen. Its tricks were tried, so that p is corrected for them, too.
/// </summary>
/// <param name="Claim">The hash of what was declared.</param>
/// <param name="Name">The name of the experiment; null where the journal holds no declaration of it.</param>
/// <param name="Runs">The number of its runs.</param>
/// <param name="Tricks">The number of its tricks, or more where it is not known.</param>
internal sealed record DroppedExperiment(string Claim, string? Name, int Runs, int Tricks)
{
    /// <summary>Finds them.</summary>
    public static IReadOnlyList<DroppedExperiment> Of(Study study, JournalContents contents)
    {
        var declared = study.Declarations.Select(declaration => declaration.Hash).ToHashSet(StringComparer.Ordinal);
        var known = contents.Declarations.ToDictionary(declaration => declaration.Claim, StringComparer.Ordinal);
        return
        [
            .. from key in contents.Runs.Keys
               where !declared.Contains(key.Claim)
               group key by key.Claim into runs
               let record = known.GetValueOrDefault(runs.Key)
               select new DroppedExperiment(runs.Key, record?.Experiment, runs.Count(), record?.TrickCount ?? DeclarationRecord.MostTricks(1 + runs.Max(key => key.Cell))),
        ];
    }
}
