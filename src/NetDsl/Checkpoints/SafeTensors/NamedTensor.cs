using System.Numerics;

namespace NetDsl;

/// <summary>A tensor of a safetensors file: a name, a shape, and elements in row-major order.</summary>
public sealed class NamedTensor
{
    internal NamedTensor(string name, TensorType type, Shape shape, TensorElements elements) =>
        (Name, Type, Shape, Elements) = (name, type, shape, elements);

    /// <summary>The name, which no other tensor of the file has.</summary>
    public string Name { get; }

    /// <summary>The number type of the elements as they are stored.</summary>
    public TensorType Type { get; }

    /// <summary>The size of each axis; no axis at all is a single number.</summary>
    public Shape Shape { get; }

    /// <summary>The number of bytes of all elements; more than one array can hold, perhaps.</summary>
    public long ByteLength => (long)Shape.FlattenedLength * Type.Size;

    internal TensorElements Elements { get; }

    /// <summary>Makes a tensor with a copy of numbers.</summary>
    /// <param name="name">Any text but the empty one and <c>__metadata__</c>, which the format keeps for itself.</param>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="values">The elements in row-major order, as many as the shape has.</param>
    /// <exception cref="ArgumentException">The name cannot be used, or the values are not as many as the shape has.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float, double nor Half.</exception>
    public static NamedTensor Create<T>(string name, Shape shape, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(shape);
        if (name == SafeTensorsFormat.MetadataKey)
        {
            throw new ArgumentException(
                $"No tensor can be called {name}: the format keeps that name for itself.", nameof(name));
        }

        if (values.Length != shape.FlattenedLength)
        {
            throw new ArgumentException(
                $"Tensor {MessageText.Quote(name)} of shape {SafeTensorsFormat.Describe(shape)} has {shape.FlattenedLength} "
                + $"elements; {values.Length} values were given.",
                nameof(values));
        }

        var type = TensorTypes.Of<T>();
        var copy = values.ToArray();
        LittleEndian.Swap<T>(copy);
        return new(name, type, shape, new StoredElements<T>(copy));
    }

    /// <summary>Copies elements as the file has them: little-endian, the last axis varying fastest.</summary>
    /// <param name="first">The first element, in row-major order.</param>
    /// <param name="destination">Room for whole elements, which is filled.</param>
    /// <exception cref="ArgumentException">There is room for a part of an element, or for more elements than follow.</exception>
    public void CopyBytes(int first, Span<byte> destination)
    {
        if (destination.Length % Type.Size != 0 || first < 0 || first + (long)destination.Length / Type.Size > Shape.FlattenedLength)
        {
            throw new ArgumentException(
                $"Tensor {MessageText.Quote(Name)} has {Shape.FlattenedLength} elements of {Type.Size} bytes; "
                + $"{destination.Length} bytes from element {first} on are none of its pieces.",
                nameof(destination));
        }

        Elements.CopyTo(first, destination);
    }

    /// <summary>The elements as numbers of another precision.</summary>
    /// <param name="destination">Room for the elements, row-major. To a narrower type they are rounded to nearest.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="NotSupportedException">The elements are no floating-point numbers of 16 bits or more.</exception>
    public void CopyTo<T>(Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!Type.IsReadable)
        {
            throw new NotSupportedException(
                $"Tensor {MessageText.Quote(Name)} is of type {Type.Code}; F16, BF16, F32 and F64 can be read as numbers.");
        }

        if (destination.Length != Shape.FlattenedLength)
        {
            throw new ArgumentException(
                $"Tensor {MessageText.Quote(Name)} has {Shape.FlattenedLength} elements; there is room for {destination.Length}.",
                nameof(destination));
        }

        Span<byte> piece = new byte[Math.Min(TensorElements.PieceSize, ByteLength)];
        for (int first = 0, count; first < destination.Length; first += count)
        {
            count = Math.Min(piece.Length / Type.Size, destination.Length - first);
            var bytes = piece[..(count * Type.Size)];
            Elements.CopyTo(first, bytes);
            LittleEndian.Decode(Type, bytes, destination.Slice(first, count));
        }
    }

    /// <summary>The elements as numbers of another precision, in an array.</summary>
    /// <exception cref="NotSupportedException">The elements are no floating-point numbers of 16 bits or more.</exception>
    public T[] ToArray<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new T[Shape.FlattenedLength];
        CopyTo(values.AsSpan());
        return values;
    }

    /// <summary>Name, type and shape: <c>Hidden.Weights F32 784×128</c>.</summary>
    public override string ToString() => $"{MessageText.Printable(Name)} {Type.Code} {SafeTensorsFormat.Describe(Shape)}";
}
