using NetDsl.Tracing;

namespace NetDsl.Rendering;

/// <summary>Finds the elements of tensors that stand out.</summary>
internal static class Ranking
{
    /// <summary>The elements of the largest magnitude, the largest first.</summary>
    public static IReadOnlyList<(Quantity Element, double Value)> Largest(
        Explanation explanation, TensorDescription tensor, int count)
    {
        var values = explanation.ReadAll(tensor);
        return [.. Order(values, Prominence.OfSize).Take(count).Select(position => (tensor.Element(position), values[position]))];
    }

    /// <summary>Of some elements that lie side by side, the one of the largest value, and the one after it where there is one.</summary>
    public static IReadOnlyList<(Quantity Element, double Value)> Top(Explanation explanation, TensorDescription tensor, int from, int length)
    {
        var values = explanation.ReadAll(tensor)[from..(from + length)];
        return [.. Order(values, Prominence.OfValue).Take(2).Select(position => (tensor.Element(from + position), values[position]))];
    }

    /// <summary>The position of the largest value.</summary>
    public static int Argmax(IReadOnlyList<double> values) => Order(values, Prominence.OfValue).First();

    private static IEnumerable<int> Order(IReadOnlyList<double> values, Func<double, double> key) =>
        Enumerable.Range(0, values.Count).OrderByDescending(position => key(values[position]));
}
