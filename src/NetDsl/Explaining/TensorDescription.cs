namespace NetDsl;

/// <summary>A tensor whose elements can be explained.</summary>
/// <param name="Name">As in a <see cref="Quantity"/>: <c>Hidden.z</c>, <c>Hidden</c>, <c>∂L/∂Hidden.Weights</c>.</param>
/// <param name="Layer">The layer to which it belongs: <c>Hidden</c>.</param>
/// <param name="Pass">The part of a training step that computes it.</param>
/// <param name="Shape">The size of each axis; no axes for a single number.</param>
/// <param name="Equation">The equation that computes it, in Unicode, with indices: <c>z[n] = Σₖ x[k]·W[k,n] + b[n]</c>.</param>
public sealed record TensorDescription(string Name, string Layer, Pass Pass, Shape Shape, string Equation)
{
    /// <summary>The element at a place in the order of storage, the last index varying fastest.</summary>
    /// <param name="position">From 0 to below the shape's length.</param>
    public Quantity Element(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Shape.FlattenedLength);
        return new Quantity(Name, Shape.IndicesOf(position));
    }

    /// <summary>The place of an element in the order of storage.</summary>
    internal int PlaceOf(Quantity element)
    {
        var place = 0;
        for (var axis = 0; axis < Shape.Count; axis++)
            place = place * Shape[axis] + element.Indices[axis];
        return place;
    }

    /// <summary>Whether a quantity is an element of this tensor.</summary>
    public bool Holds(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (quantity.Tensor != Name || quantity.Indices.Count != Shape.Count)
            return false;
        for (var axis = 0; axis < Shape.Count; axis++)
        {
            if (quantity.Indices[axis] >= Shape[axis])
                return false;
        }

        return true;
    }

    /// <summary>The name with the sizes of its axes: <c>Hidden.Weights[784×128]</c>.</summary>
    public string Extent => Shape.Count == 0 ? Name : $"{Name}[{Shape}]";
}
