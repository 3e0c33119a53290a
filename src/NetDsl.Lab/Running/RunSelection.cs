using System.Globalization;

namespace NetDsl.Lab;

/// <summary>Some of the runs of a study, as a command line names them.</summary>
/// <param name="Claim">The hash of what was declared, or <see cref="All"/>.</param>
/// <param name="Cell">The arm; null for all.</param>
/// <param name="Task">The task; null for all.</param>
/// <param name="Seed">The seed; null for all.</param>
internal sealed record RunSelection(string Claim, int? Cell, string? Task, int? Seed)
{
    /// <summary>Stands for all claims.</summary>
    public const string All = "all";

    /// <summary>The runs.</summary>
    /// <exception cref="ArgumentException">There is no such claim, or no such run.</exception>
    public IReadOnlyList<RunKey> Of(Study study)
    {
        Declaration[] declarations = [.. study.Declarations.Where(declaration => Claim == All || declaration.Hash == Claim)];
        if (declarations.Length == 0)
        {
            throw new ArgumentException(
                $"--claim {Claim} is not what this program declares, which is {string.Join(", ", study.Declarations.Select(declaration => declaration.Hash))}. "
                + "Was it changed, or is it another version, or are the data other ones?");
        }

        RunKey[] keys =
        [
            .. declarations.SelectMany(declaration => declaration.Runs(declaration.Experiment.Seeds)).Where(key =>
                (Cell is null || key.Cell == Cell) && (Task is null || key.Task == Task) && (Seed is null || key.Seed == Seed)),
        ];
        return keys.Length > 0
            ? keys
            : throw new ArgumentException($"There is no run of {string.Join(" ", Given())}; `list` prints those that there are.");
    }

    /// <summary>What is said of runs that are in the journal.</summary>
    public static string Done(int done, int asked) => (done, asked) switch
    {
        (1, 1) => "It is in the journal, and is not done again.",
        _ when done == asked => string.Create(CultureInfo.InvariantCulture, $"All {asked} are in the journal, and are not done again."),
        _ => string.Create(CultureInfo.InvariantCulture, $"{done} of {asked} are in the journal, and are not done again."),
    };

    private IEnumerable<string> Given() => new[]
    {
        Cell is null ? null : string.Create(CultureInfo.InvariantCulture, $"--cell {Cell}"),
        Task is null ? null : $"--task {Task}",
        Seed is null ? null : string.Create(CultureInfo.InvariantCulture, $"--seed {Seed}"),
    }.OfType<string>();

    /// <summary>The command line of a run, without the program's name, as a shell reads it.</summary>
    public static string CommandLine(RunKey key)
    {
        var task = key.Task.Length == 0 ? "" : $" --task \"{string.Concat(key.Task.Select(Quoted))}\"";
        return string.Create(CultureInfo.InvariantCulture, $"run --claim {key.Claim} --cell {key.Cell}{task} --seed {key.Seed}");
    }

    // What still means something between double quotes.
    private static string Quoted(char letter) => letter is '\\' or '"' or '$' or '`' ? $"\\{letter}" : $"{letter}";
}
