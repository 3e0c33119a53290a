namespace NetDsl.Lab;

/// <summary>What the reader of an experiment must know besides its verdicts.</summary>
internal static class ExperimentRemarks
{
    public static IReadOnlyList<string> Of(Declaration declaration, int trickCount, IReadOnlyList<int> needed, JournalContents contents) =>
    [
        .. Changes(declaration, contents),
        .. Gaps(declaration, needed, contents),
        .. Failures(declaration, contents),
        .. Errors(declaration, contents),
        .. Floor(declaration, trickCount),
        .. declaration.Experiment.IsOneAtATime ? ["Each trick was tried alone, so that nothing is known of how they go together."] : Array.Empty<string>(),
        .. Conflicts(declaration, contents),
    ];

    private static IEnumerable<string> Changes(Declaration declaration, JournalContents contents)
    {
        foreach (var other in contents.Declarations.Where(other => other.Experiment == declaration.Experiment.Name && other.Claim != declaration.Hash))
        {
            var runs = contents.Runs.Keys.Count(key => key.Claim == other.Claim);
            if (runs == 0)
                continue;
            string[] before = other.Text.Split('\n');
            string[] now = declaration.Text.Split('\n');
            yield return $"What was declared was changed after {Figure.Count(runs, "run")}, which {(runs == 1 ? "does" : "do")} not count any more. "
                + $"Before: {string.Join(" | ", before.Except(now))}. Now: {string.Join(" | ", now.Except(before))}.";
        }
    }

    private static IEnumerable<string> Gaps(Declaration declaration, IReadOnlyList<int> needed, JournalContents contents)
    {
        RunKey[] keys = [.. declaration.Runs(needed)];
        var missing = keys.Count(key => !contents.Runs.ContainsKey(key));
        if (missing > 0)
            yield return $"{Figure.Whole(missing)} of {Figure.Count(keys.Length, "run")} {(missing == 1 ? "is" : "are")} missing. No verdict is given before all are there, for a number of pairs that was not chosen before is none.";
        if (needed.Count < declaration.Experiment.Seeds.Count)
            yield return $"A look after {Figure.Count(needed.Count, "seed")} decided; the other {Figure.Whole(declaration.Experiment.Seeds.Count - needed.Count)} were not needed.";
    }

    private static IEnumerable<string> Failures(Declaration declaration, JournalContents contents) =>
        from run in contents.Runs.Values
        where run.Key.Claim == declaration.Hash && run.Failure is not null
        group run by run.Key.Cell into failed
        orderby failed.Key
        select $"{Figure.Count(failed.Count(), "run")} of {declaration.Arms[failed.Key].Name} came to nothing: {failed.First().Failure}";

    private static IEnumerable<string> Errors(Declaration declaration, JournalContents contents) =>
        from error in contents.Errors
        where error.Key.Claim == declaration.Hash && error.Key.Cell >= 0 && error.Key.Cell < declaration.Arms.Count
        group error by error.Message into thrown
        select $"{Figure.Count(thrown.Count(), "run")} of {string.Join(", ", thrown.Select(error => declaration.Arms[error.Key.Cell].Name).Distinct())} threw {thrown.Key}. Start again when it is mended.";

    private static IEnumerable<string> Floor(Declaration declaration, int trickCount)
    {
        var pairs = declaration.Experiment.Seeds.Count * declaration.Experiment.Tasks.Count;
        var least = trickCount * SignFlipTest.FloorOf(pairs);
        if (least >= declaration.Claim.Level)
        {
            yield return $"{Figure.Count(pairs, "pair")} {(pairs == 1 ? "is" : "are")} too few: p is at least 2/2ⁿ = {Figure.Text(SignFlipTest.FloorOf(pairs))}, "
                + $"and {Figure.Count(trickCount, "trick")} {(trickCount == 1 ? "was" : "were")} tried, so that nothing can be found to work.";
        }
    }

    private static IEnumerable<string> Conflicts(Declaration declaration, JournalContents contents)
    {
        var conflicts = contents.Conflicts.Count(key => key.Claim == declaration.Hash);
        if (conflicts > 0)
            yield return $"{Figure.Count(conflicts, "run")} {(conflicts == 1 ? "was" : "were")} done twice and came to different numbers, so that something besides the seed decides; the first counts.";
    }
}
