using System.Globalization;
using System.Numerics;

namespace NetDsl;

/// <summary>A parameter between its place in the network's memory and a file.</summary>
internal static class ParameterTensor
{
    /// <summary>A parameter as a tensor, which takes its elements from the network when they are asked for.</summary>
    /// <param name="parameter">The parameter and its place.</param>
    /// <param name="network">The network.</param>
    /// <param name="allowNonFinite">Whether weights may be NaN or infinite.</param>
    /// <exception cref="NotFiniteNumberException">A weight is NaN or infinite.</exception>
    public static NamedTensor Of<TNetwork, T>(
        ParameterDescription parameter, INetwork<TNetwork, T> network, bool allowNonFinite)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!allowNonFinite)
            RequireFinite<T>(parameter, network.Parameters.Slice(parameter.Offset, parameter.Length));
        return new(parameter.Name, TensorTypes.Of<T>(), parameter.Shape, new ParameterElements<TNetwork, T>(network, parameter));
    }

    /// <summary>Reads a parameter, whose shape and type were checked, into its place.</summary>
    /// <param name="parameter">The parameter and its place.</param>
    /// <param name="reader">The file.</param>
    /// <param name="network">Room for all weights of the network.</param>
    /// <param name="allowNonFinite">Whether weights may be NaN or infinite.</param>
    /// <exception cref="InvalidDataException">
    /// The bytes are damaged, or a weight is NaN, infinite, or too large for the network's precision.
    /// </exception>
    public static void Read<T>(ParameterDescription parameter, SafeTensorsReader reader, T[] network, bool allowNonFinite)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var entry = reader.Find(parameter.Name);
        var order = new RowMajorOrder(parameter);
        var numbers = new T[TensorElements.PieceSize / entry.Type.Size];
        (string Index, string Text)? notFinite = null;
        reader.Read(entry, (first, bytes) =>
        {
            var piece = numbers.AsSpan(0, bytes.Length / entry.Type.Size);
            LittleEndian.Decode(entry.Type, bytes, piece);
            order.Scatter<T>(piece, first, network.AsSpan(parameter.Offset, parameter.Length));
            if (!allowNonFinite && notFinite is null && !Finiteness.All<T>(piece))
            {
                var place = FirstNonFinite<T>(piece);
                notFinite = (Index(parameter.Shape, first + place), Stored(entry.Type, bytes, place));
            }
        });
        if (notFinite is { } found)
        {
            throw SafeTensorsFormat.Malformed(
                reader.Name,
                $"tensor '{parameter.Name}', element {found.Index}",
                $"a finite {TensorTypes.Of<T>().Code}",
                found.Text);
        }
    }

    private static void RequireFinite<T>(ParameterDescription parameter, ReadOnlySpan<T> place)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Finiteness.All(place))
            return;
        var values = new T[parameter.Length];
        new RowMajorOrder(parameter).Gather(place, 0, values);
        var index = FirstNonFinite<T>(values);
        throw new NotFiniteNumberException(
            $"{parameter.Name}{Index(parameter.Shape, index)} is "
            + $"{values[index].ToString(null, CultureInfo.InvariantCulture)}: a checkpoint of it would be of no use. "
            + "Set AllowNonFinite to save it nevertheless.");
    }

    private static int FirstNonFinite<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var at = 0;
        while (T.IsFinite(values[at]))
            at++;
        return at;
    }

    /// <summary>A number as the file has it.</summary>
    private static string Stored(TensorType type, ReadOnlySpan<byte> bytes, int index)
    {
        var number = new double[1];
        LittleEndian.Decode<double>(type, bytes.Slice(index * type.Size, type.Size), number);
        return number[0].ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The position along each axis of an element in row-major order: <c>[3,7]</c>.</summary>
    private static string Index(Shape shape, int flat)
    {
        var indices = new int[shape.Count];
        for (var axis = shape.Count - 1; axis >= 0; axis--)
            (flat, indices[axis]) = Math.DivRem(flat, shape[axis]);
        return $"[{string.Join(',', indices)}]";
    }
}
