using System.Numerics;

namespace NetDsl;

/// <summary>From the order of logical indices to the layout of a tensor in the flat vector of parameters.</summary>
internal static class StridedOrder
{
    /// <summary>
    /// Puts the elements of a tensor, given in the order of their logical indices (the last fastest), to their places:
    /// element [i, j, …] lies at <c>offset + i·strides[0] + j·strides[1] + …</c>.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Shape and strides have different numbers of axes, or an element lies outside.
    /// </exception>
    public static void Scatter<T>(ReadOnlySpan<double> values, ParameterDescription parameter, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (shape, strides) = (parameter.Shape, parameter.Strides);
        var reach = Reach(parameter);
        if (parameter.Offset < 0 || reach >= destination.Length)
        {
            throw new ArgumentException(
                $"'{parameter.Name}' of shape {shape} reaches from {parameter.Offset} to {reach}; " +
                $"the network has {destination.Length} parameters.");
        }

        Span<int> index = stackalloc int[shape.Count];
        index.Clear();
        var place = parameter.Offset;
        foreach (var value in values)
        {
            destination[place] = T.CreateTruncating(value);
            for (var axis = shape.Count - 1; axis >= 0; axis--)
            {
                place += strides[axis];
                if (++index[axis] < shape[axis])
                    break;
                place -= index[axis] * strides[axis];
                index[axis] = 0;
            }
        }
    }

    /// <summary>The place of the last element.</summary>
    private static long Reach(ParameterDescription parameter)
    {
        if (parameter.Shape.Count != parameter.Strides.Count)
        {
            throw new ArgumentException(
                $"'{parameter.Name}' has {parameter.Shape.Count} axes and {parameter.Strides.Count} strides; " +
                "as many are expected.");
        }

        long place = parameter.Offset;
        for (var axis = 0; axis < parameter.Shape.Count; axis++)
            place += (parameter.Shape[axis] - 1L) * parameter.Strides[axis];
        return place;
    }
}
