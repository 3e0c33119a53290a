using System.Globalization;
using NetDsl.Rendering;

namespace NetDsl.Lab;

/// <summary>What was done to a unit, and what it did.</summary>
internal static class InterventionTable
{
    private const string None = "–";

    /// <summary>How the table is read.</summary>
    public const string Legend = "What the unit has in its place, and by how much that changes the loss. A value of the other side: how much of the concept is "
        + "taken out of the output, and put into it. An input edited: by how much the unit moves as it should.";

    /// <summary>The table; null where nothing was done.</summary>
    public static Table? Of(Interventions interventions)
    {
        var rows = Rows(interventions).ToList();
        return rows.Count == 0 ? null : new(["in its place", "where the concept holds", "elsewhere", "difference", "finding"], rows);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Interventions interventions)
    {
        foreach (var ablation in interventions.Ablations)
            yield return [ablation.By.Words(), ablation.On.ToString(), ablation.Off.ToString(), ablation.Specific.ToString(), Word(ablation.Agreement)];
        if (interventions.Interchange is { } interchange)
            yield return ["a value of the other side", interchange.Removed.ToString(), interchange.Inserted.ToString(), None, Word(interchange.Agreement)];
        if (interventions.Editing is { } editing)
            yield return [string.Create(CultureInfo.InvariantCulture, $"{editing.Crossed} of {editing.Move.Count} edited cross"), editing.Move.ToString(), None, None, Word(editing.Agreement)];
    }

    private static string Word(Agreement agreement) => agreement switch
    {
        Agreement.Agrees => "agrees",
        Agreement.Contradicts => "CONTRADICTS",
        Agreement.Silent => "undecided",
        _ => "not judged",
    };
}
