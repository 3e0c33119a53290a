using System.Text;

namespace NetDsl.Generator.Tests.Kills;

/// <summary>How many mutants of each kind were killed, and which were not.</summary>
internal sealed class KillTable
{
    private readonly List<(Mutant Mutant, Verification Verification)> _runs = [];

    /// <summary>The mutants that survived, or whose tensor was not named, without an excuse.</summary>
    public IReadOnlyList<string> Unexcused =>
        [.. _runs.Where(run => run.Mutant.Excuse is null && !(IsKilled(run) && IsNamed(run))).Select(Text)];

    /// <summary>Adds a mutant.</summary>
    public void Add(Mutant mutant, Verification verification) => _runs.Add((mutant, verification));

    /// <summary>killed/total by kind; below it the survivors.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var kind in _runs.GroupBy(run => run.Mutant.Kind))
            text.AppendLine($"{kind.Count(IsKilled),4}/{kind.Count(),-4} {kind.Key}");
        text.AppendLine($"{_runs.Count(IsKilled),4}/{_runs.Count,-4} in all; by check, the first that fails: "
            + string.Join(", ", _runs.Where(IsKilled).GroupBy(run => run.Verification.Checks.First(check => !check.Holds).Name).Select(check => $"{check.Key} {check.Count()}")));
        foreach (var run in _runs.Where(run => !(IsKilled(run) && IsNamed(run))))
            text.AppendLine(Text(run));
        return text.ToString();
    }

    private static bool IsKilled((Mutant Mutant, Verification Verification) run) => !run.Verification.Holds;

    private static bool IsNamed((Mutant Mutant, Verification Verification) run) =>
        run.Mutant.Tensor is null || run.Verification.Faults.Any(fault => fault.Tensor == run.Mutant.Tensor);

    private static string Text((Mutant Mutant, Verification Verification) run) => IsKilled(run)
        ? $"killed elsewhere than at {run.Mutant.Tensor}: {run.Mutant.What}, at {string.Join(", ", run.Verification.Faults.Select(fault => fault.Tensor).Distinct())}"
        : $"survived: {run.Mutant.Kind}, {run.Mutant.What}{(run.Mutant.Excuse is { } excuse ? $" ({excuse})" : "")}";
}
