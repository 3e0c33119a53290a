namespace NetDsl.Tracing;

/// <summary>
/// Finds the tensor of a quantity, or says what there is. One index is the place in the whole tensor where that has several, as in
/// general equations that read it along one axis: <c>Body1.Attended[n]</c>.
/// </summary>
internal static class TensorLookup
{
    private const string Derivative = "∂L/∂";

    /// <summary>Tensors up to which an error names all that there are.</summary>
    private const int MostListed = 12;

    public static (TensorDescription Tensor, Quantity Element) Find(
        Quantity quantity, IReadOnlyDictionary<string, TensorDescription> byName, IReadOnlyList<TensorDescription> all)
    {
        var tensor = Find(quantity.Tensor, byName, all);
        if (quantity.Indices is [var place] && tensor.Shape.Count > 1 && place < tensor.Shape.FlattenedLength)
            return (tensor, quantity.Row is { } row ? tensor.Element(place).Of(row) : tensor.Element(place));
        if (!tensor.Holds(quantity))
        {
            throw new ArgumentOutOfRangeException(
                nameof(quantity), quantity.ToString(), $"{tensor.Name} has {Elements(tensor)}; there is no {quantity}.");
        }

        return (tensor, quantity);
    }

    /// <summary>Finds a tensor.</summary>
    public static TensorDescription Find(string name, IReadOnlyDictionary<string, TensorDescription> byName, IReadOnlyList<TensorDescription> all)
    {
        if (byName.TryGetValue(name, out var tensor))
            return tensor;
        if (name.StartsWith(Derivative, StringComparison.Ordinal) && byName.TryGetValue(name[Derivative.Length..], out var by))
        {
            var reason = all.Any(other => other.Pass is Pass.Loss or Pass.Backward)
                ? $"no loss depends on {by.Name}, or only as on an index or a comparison"
                : "the sample was explained without a target; give Explain one";
            throw new ArgumentException($"There is no {name}: {reason}.", nameof(name));
        }

        var nearest = NearestNames.Of(name, byName.Keys);
        var suggestion = nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest)}?";
        var known = all.Count <= MostListed || nearest.Count == 0
            ? $" There is: {string.Join(", ", all.Take(MostListed).Select(tensor => tensor.Extent))}{(all.Count > MostListed ? ", … (Explanation.Tensors lists all)" : "")}."
            : "";
        throw new ArgumentException($"There is no tensor '{name}'.{suggestion}{known}", nameof(name));
    }

    private static string Elements(TensorDescription tensor)
    {
        if (tensor.Shape.Count == 0)
            return "one element, which is asked for without an index";
        return tensor.Shape.FlattenedLength == 0
            ? "no elements"
            : $"the elements {tensor.Element(0)} to {tensor.Element(tensor.Shape.FlattenedLength - 1)}";
    }
}
