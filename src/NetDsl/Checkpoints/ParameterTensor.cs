using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>A parameter between its place in the network's memory, whose strides the compiler chose, and a file.</summary>
internal static class ParameterTensor
{
    /// <summary>A copy of a parameter in row-major order.</summary>
    /// <param name="parameter">The parameter and its place.</param>
    /// <param name="network">All weights of the network.</param>
    /// <param name="allowNonFinite">Whether weights may be NaN or infinite.</param>
    /// <exception cref="NotFiniteNumberException">A weight is NaN or infinite.</exception>
    public static NamedTensor Create<T>(ParameterDescription parameter, ReadOnlySpan<T> network, bool allowNonFinite)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new T[parameter.Length];
        var place = network.Slice(parameter.Offset, parameter.Length);
        new ReadOnlyTensorSpan<T>(place, Sizes(parameter.Shape), Strides(parameter)).FlattenTo(values);

        var index = allowNonFinite ? -1 : FirstNonFinite<T>(values);
        return index < 0
            ? NamedTensor.Create<T>(parameter.Name, parameter.Shape, values)
            : throw new NotFiniteNumberException(
                $"{parameter.Name}{Index(parameter.Shape, index)} is "
                + $"{values[index].ToString(null, CultureInfo.InvariantCulture)}: a checkpoint of it would be of no use. "
                + "Set AllowNonFinite to save it nevertheless.");
    }

    /// <summary>Reads a parameter, whose shape and type were checked, into its place.</summary>
    /// <param name="parameter">The parameter and its place.</param>
    /// <param name="reader">The file.</param>
    /// <param name="network">Room for all weights of the network.</param>
    /// <param name="allowNonFinite">Whether weights may be NaN or infinite.</param>
    /// <exception cref="InvalidDataException">A weight is NaN, infinite, or too large for the network's precision.</exception>
    public static void Read<T>(
        ParameterDescription parameter, SafeTensorsReader reader, Span<T> network, bool allowNonFinite)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var tensor = reader.Read(parameter.Name);
        var values = tensor.ToArray<T>();
        var index = allowNonFinite ? -1 : FirstNonFinite<T>(values);
        if (index >= 0)
        {
            throw SafeTensorsFormat.Malformed(
                reader.Name,
                $"tensor '{parameter.Name}', element {Index(parameter.Shape, index)}",
                $"a finite {TensorTypes.Of<T>().Code}",
                tensor.ToArray<double>()[index].ToString(CultureInfo.InvariantCulture));
        }

        var place = network.Slice(parameter.Offset, parameter.Length);
        new ReadOnlyTensorSpan<T>(values, Sizes(parameter.Shape))
            .CopyTo(new TensorSpan<T>(place, Sizes(parameter.Shape), Strides(parameter)));
    }

    private static int FirstNonFinite<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The position along each axis of an element in row-major order: <c>[3,7]</c>.</summary>
    private static string Index(Shape shape, int flat)
    {
        var indices = new int[shape.Count];
        for (var axis = shape.Count - 1; axis >= 0; axis--)
            (flat, indices[axis]) = Math.DivRem(flat, shape[axis]);
        return $"[{string.Join(',', indices)}]";
    }

    /// <summary>The sizes as the tensors of .NET want them, which know no tensor without axes.</summary>
    private static nint[] Sizes(Shape shape) => shape.Count == 0 ? [1] : [.. shape.Select(size => (nint)size)];

    /// <summary>The strides as the tensors of .NET want them: none along an axis of one element.</summary>
    private static nint[] Strides(ParameterDescription parameter) => parameter.Shape.Count == 0
        ? [0]
        : [.. parameter.Shape.Zip(parameter.Strides, (size, stride) => size == 1 ? 0 : (nint)stride)];
}
