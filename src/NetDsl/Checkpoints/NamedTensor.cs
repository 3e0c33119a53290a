using System.Numerics;

namespace NetDsl;

/// <summary>A tensor of a safetensors file: a name, a shape, and elements in row-major order.</summary>
public sealed class NamedTensor
{
    private readonly byte[] _bytes;

    internal NamedTensor(string name, TensorType type, Shape shape, byte[] bytes) =>
        (Name, Type, Shape, _bytes) = (name, type, shape, bytes);

    /// <summary>The name, which no other tensor of the file has.</summary>
    public string Name { get; }

    /// <summary>The number type of the elements as they are stored.</summary>
    public TensorType Type { get; }

    /// <summary>The size of each axis; no axis at all is a single number.</summary>
    public Shape Shape { get; }

    /// <summary>The elements as the file has them: little-endian, the last axis varying fastest.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

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
                $"Tensor '{name}' of shape {SafeTensorsFormat.Describe(shape)} has {shape.FlattenedLength} elements; "
                + $"{values.Length} values were given.",
                nameof(values));
        }

        return new(name, TensorTypes.Of<T>(), shape, LittleEndian.Encode(values));
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
                $"Tensor '{Name}' is of type {Type.Code}; F16, BF16, F32 and F64 can be read as numbers.");
        }

        if (destination.Length != Shape.FlattenedLength)
        {
            throw new ArgumentException(
                $"Tensor '{Name}' has {Shape.FlattenedLength} elements; there is room for {destination.Length}.",
                nameof(destination));
        }

        LittleEndian.Decode(Type, _bytes, destination);
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
    public override string ToString() => $"{Name} {Type.Code} {SafeTensorsFormat.Describe(Shape)}";
}
