using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl.Data;

/// <summary>The rows of a dataset by their class: rows of one class have the same target.</summary>
internal static class ClassGroups
{
    /// <summary>The rows of each class, the classes in the order in which they appear.</summary>
    /// <exception cref="ArgumentException">Targets are hardly ever the same, so they are no classes.</exception>
    public static List<List<int>> Of<T>(Dataset<T> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var groups = new Dictionary<string, List<int>>();
        var inOrder = new List<List<int>>();
        for (var row = 0; row < dataset.Count; row++)
        {
            // The bytes of a target as a text: equal where they are.
            var key = Convert.ToBase64String(MemoryMarshal.AsBytes(dataset.Target(row)));
            if (!groups.TryGetValue(key, out var rows))
            {
                groups.Add(key, rows = []);
                inOrder.Add(rows);
            }

            rows.Add(row);
        }

        return inOrder.Count <= Math.Max(1, dataset.Count / 2)
            ? inOrder
            : throw new ArgumentException(
                $"Expected classes to stratify by, found {inOrder.Count} different targets in {dataset.Count} rows. "
                + "For regression, split without stratifying.",
                nameof(dataset));
    }
}
