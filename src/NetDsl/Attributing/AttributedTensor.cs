using NetDsl.Attributing;

namespace NetDsl;

/// <summary>What an attribution gives to each element of a tensor.</summary>
/// <param name="Tensor">The tensor, with its shape.</param>
/// <param name="Values">One value for each element, the last index varying fastest.</param>
public sealed record AttributedTensor(TensorDescription Tensor, IReadOnlyList<double> Values)
{
    /// <summary>The standard error of each value, where they were drawn; else null.</summary>
    public IReadOnlyList<double>? StandardErrors { get; init; }

    /// <summary>The sum of the values.</summary>
    public double Total => Values.Sum();

    /// <summary>The value of an element.</summary>
    /// <param name="indices">One index for each axis, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public double this[params ReadOnlySpan<int> indices]
    {
        get
        {
            var element = new Quantity(Tensor.Name, indices);
            return Tensor.Holds(element)
                ? Values[Tensor.PlaceOf(element)]
                : throw new ArgumentOutOfRangeException(nameof(indices), element.ToString(), $"{Tensor.Extent} has no element {element}.");
        }
    }

    /// <summary>The largest values as bars, and the sum of the others.</summary>
    public override string ToString() => AttributionText.Of(this, top: 10);
}
