namespace NetDsl.Tracing;

/// <summary>
/// Finds the tensor of a quantity, or says what there is. One index is the place in the whole tensor where that has several, as in the
/// formulas that read it along one axis: <c>Body1.Attended[700]</c>.
/// </summary>
internal static class TensorLookup
{
    private const string Derivative = "∂L/∂";

    public static (TensorDescription Tensor, Quantity Element) Find(
        Quantity quantity, IReadOnlyDictionary<string, TensorDescription> byName, IReadOnlyList<TensorDescription> all)
    {
        if (!byName.TryGetValue(quantity.Tensor, out var tensor))
        {
            if (quantity.Tensor.StartsWith(Derivative, StringComparison.Ordinal) && byName.ContainsKey(quantity.Tensor[Derivative.Length..]))
            {
                throw new ArgumentException(
                    $"There is no {quantity.Tensor}: no loss depends on {quantity.Tensor[Derivative.Length..]}, or only as on an index or a comparison.",
                    nameof(quantity));
            }

            var known = string.Join(", ", all.Select(tensor => tensor.Extent));
            throw new ArgumentException($"There is no tensor '{quantity.Tensor}'. There is: {known}.", nameof(quantity));
        }

        if (quantity.Indices is [var place] && tensor.Shape.Count > 1 && place < tensor.Shape.FlattenedLength)
            return (tensor, tensor.Element(place));
        if (!tensor.Holds(quantity))
        {
            throw new ArgumentOutOfRangeException(
                nameof(quantity), quantity.ToString(), $"{tensor.Name} has {Elements(tensor)}; there is no {quantity}.");
        }

        return (tensor, quantity);
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
