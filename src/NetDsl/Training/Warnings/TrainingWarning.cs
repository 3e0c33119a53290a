namespace NetDsl;

/// <summary>
/// Something that a training can do and hardly ever should, said once a training. What each means and how to mend it:
/// <c>docs/warnings.md</c>.
/// </summary>
/// <param name="Id">What <see cref="TrainingOptions.MutedWarnings"/> calls it: <c>NETDSL201</c>.</param>
/// <param name="Finding">What was found, with its numbers.</param>
/// <param name="Advice">What to do.</param>
public sealed record TrainingWarning(string Id, string Finding, string Advice)
{
    /// <summary>Writes a warning as a line to the error output: what a training does with it unless told otherwise.</summary>
    public static void Print(TrainingWarning warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        Console.Error.WriteLine(warning);
    }

    /// <summary>The warning in a line.</summary>
    public override string ToString() => $"warning {Id}: {Finding} {Advice}";
}
