using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>Looks whether training has seen what it is validated on.</summary>
internal static class OverlapInspection
{
    /// <summary>The rows of validation that are looked for.</summary>
    private const int MostRows = 64;

    /// <summary>More numbers of training are not gone through.</summary>
    private const long MostNumbers = 1 << 24;

    public static void Run<T>(NetworkDescription network, Dataset<T> data, Dataset<T> validation, Warnings warnings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Shared(data, validation) is var shared && 2 * shared > validation.Count)
        {
            warnings.Say(WarningKind.ValidationIsTraining, string.Create(
                CultureInfo.InvariantCulture, $"Of {validation.Count} rows of validation, {shared} are rows of training."));
        }
        else if (network.Targets.Any(loss => loss.Domain == TargetDomain.Real) && StepWidth(network) is > 0 and var width)
            Windows(data, validation, width, warnings);
    }

    /// <summary>How many rows of validation are learned from: the same memory, or a copy of all rows in their order.</summary>
    private static int Shared<T>(Dataset<T> data, Dataset<T> validation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (data.IsOfSameMemory(validation))
        {
            var learned = Enumerable.Range(0, data.Count).Select(data.OriginalRow).ToHashSet();
            return Enumerable.Range(0, validation.Count).Count(row => learned.Contains(validation.OriginalRow(row)));
        }

        var isCopy = data.Count == validation.Count && Rows(data.Count).All(row =>
            data.Sample(row).SequenceEqual(validation.Sample(row)) && data.Target(row).SequenceEqual(validation.Target(row)));
        return isCopy ? validation.Count : 0;
    }

    /// <summary>Looks for windows of validation that begin where one of training goes on by a step.</summary>
    private static void Windows<T>(Dataset<T> data, Dataset<T> validation, int step, Warnings warnings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if ((long)data.Count * data.SampleWidth > MostNumbers)
            return;
        var (rows, wanted) = (Rows(validation.Count), new Dictionary<int, int>());
        foreach (var row in rows)
            wanted[Hash(validation.Sample(row)[..^step])] = row;

        // Where windows repeat by themselves, as those of a single step and short ones of few values do, this says nothing.
        if (10 * wanted.Count < 9 * rows.Length)
            return;
        var found = new HashSet<int>();
        for (var row = 0; row < data.Count; row++)
        {
            var rest = data.Sample(row)[step..];
            if (wanted.TryGetValue(Hash(rest), out var window) && rest.SequenceEqual(validation.Sample(window)[..^step]))
                found.Add(window);
        }

        if (rows.Length > 1 && 2 * found.Count > rows.Length)
        {
            warnings.Say(WarningKind.SeriesSplitAtRandom, string.Create(
                CultureInfo.InvariantCulture,
                $"Of {rows.Length} windows of validation, {found.Count} are windows of training one step on."));
        }
    }

    /// <summary>The numbers of one step of a series, where the network reads one: along its first axis is time.</summary>
    private static int StepWidth(NetworkDescription network) =>
        network.Inputs is [{ Shape: { Count: 1 or 2 } shape }] ? shape.FlattenedLength / shape[0] : 0;

    private static int[] Rows(int count)
    {
        var rows = Math.Min(count, MostRows);
        return [.. Enumerable.Range(0, rows).Select(i => (int)((long)i * count / rows))];
    }

    private static int Hash<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(numbers));
        return hash.ToHashCode();
    }
}
