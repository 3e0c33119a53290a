namespace NetDsl.Tracing;

/// <summary>
/// Finds the tensor of a quantity, or says what there is. One index is the place in the whole tensor where that has several, as in
/// general equations that read it along one axis: <c>Body1.Attended[n]</c>; a single number may be asked for with the index 0.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="all">The tensors that are listed.</param>
/// <param name="byName">All tensors.</param>
internal sealed class TensorLookup(
    NetworkDescription network, IReadOnlyList<TensorDescription> all, IReadOnlyDictionary<string, TensorDescription> byName)
{
    private const string Derivative = "∂L/∂";
    private const string Update = "′";
    private const string NoTarget = "the sample was explained without a target; give Explain one";

    /// <summary>Tensors up to which an error names all that there are.</summary>
    private const int MostListed = 12;

    private readonly OtherNames _others = new(network);

    private bool HasTarget => all.Any(tensor => tensor.Pass is Pass.Loss or Pass.Backward);

    private bool HasUpdate => all.Any(tensor => tensor.Pass == Pass.Update);

    /// <summary>The name of the tensor that is meant by one.</summary>
    public string Resolve(string tensor) => _others.Resolve(new Quantity(tensor)).Tensor;

    /// <summary>Finds an element and its tensor.</summary>
    public (TensorDescription Tensor, Quantity Element) Find(Quantity asked)
    {
        var quantity = _others.Resolve(asked);
        var tensor = Tensor(quantity.Tensor);
        if (quantity.Indices is [var place] && (tensor.Shape.Count > 1 || tensor.Shape.Count == 0 && place == 0) && place < tensor.Shape.FlattenedLength)
            return (tensor, quantity.Row is { } row ? tensor.Element(place).Of(row) : tensor.Element(place));
        if (!tensor.Holds(quantity))
        {
            throw new ArgumentOutOfRangeException(
                nameof(asked), quantity.ToString(), $"{tensor.Name} has {Elements(tensor)}; there is no {quantity}.");
        }

        return (tensor, quantity);
    }

    /// <summary>Finds a tensor.</summary>
    public TensorDescription Find(string name) => Tensor(_others.Resolve(Quantity.Parse(name)).Tensor);

    private TensorDescription Tensor(string name)
    {
        if (byName.TryGetValue(name, out var tensor))
            return tensor;
        if (Reason(name) is { } reason)
            throw new ArgumentException($"There is no {name}: {reason}.", nameof(name));

        var nearest = NearestNames.Of(name, byName.Keys);
        var suggestion = nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest)}?";
        var known = all.Count <= MostListed || nearest.Count == 0
            ? $" There is: {string.Join(", ", all.Take(MostListed).Select(tensor => tensor.Extent))}{(all.Count > MostListed ? ", … (Explanation.Tensors lists all)" : "")}."
            : "";
        throw new ArgumentException($"There is no tensor '{name}'.{suggestion}{known}", nameof(name));
    }

    /// <summary>Why there is none of a name that there could be; null where it is unknown.</summary>
    private string? Reason(string name)
    {
        var own = name.StartsWith(Derivative, StringComparison.Ordinal) ? name[Derivative.Length..] : name;
        foreach (var layer in network.Layers)
        {
            if (layer.Shared.FirstOrDefault(shared => shared.IsTransposed && $"{layer.Name}.{shared.Name}" == own.TrimEnd(Update[0])) is { } shared)
                return $"{layer.Name} reads {shared.Parameter} with its axes exchanged, [k,n] of the one is [n,k] of the other; ask for {shared.Parameter}";
        }

        if (network.Targets.Any(target => target.Loss == name))
            return NoTarget;
        if (name.EndsWith(Update, StringComparison.Ordinal) && Parameter(name[..^Update.Length]) is { } updated)
        {
            return !updated.IsTrainable ? $"{updated.Name} is frozen or a statistic, which no optimizer changes"
                : HasUpdate ? null : "no update was explained; give Explain a target and an optimizer";
        }

        if (!name.StartsWith(Derivative, StringComparison.Ordinal) || !byName.TryGetValue(name[Derivative.Length..], out var by))
            return null;
        return !HasTarget ? NoTarget
            : network.Targets.Any(target => target.Loss == by.Name) ? $"{by.Name} is a loss itself"
            : Parameter(by.Name) is { IsTrainable: false } ? $"{by.Name} is frozen or a statistic, of which no gradient is computed"
            : $"no loss depends on {by.Name}, or only as on an index or a comparison";
    }

    private ParameterDescription? Parameter(string name) => network.Parameters.FirstOrDefault(parameter => parameter.Name == name);

    private static string Elements(TensorDescription tensor)
    {
        if (tensor.Shape.Count == 0)
            return "one element, which is asked for without an index";
        return tensor.Shape.FlattenedLength == 0
            ? "no elements"
            : $"the elements {tensor.Element(0)} to {tensor.Element(tensor.Shape.FlattenedLength - 1)}";
    }
}
