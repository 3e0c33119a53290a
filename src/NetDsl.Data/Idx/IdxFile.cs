using System.Buffers.Binary;
using System.Numerics;

namespace NetDsl.Data;

/// <summary>
/// The content of an IDX file, the format of MNIST: numbers of one type along any number of axes. On disk it is two
/// zero bytes, the type, the number of axes, the size of each axis in four bytes, and the numbers, all big-endian; the
/// whole may be compressed by gzip.
/// </summary>
public sealed class IdxFile
{
    private readonly byte[] _bytes;

    internal IdxFile(string name, IdxType type, Shape shape, byte[] bytes) =>
        (Name, Type, Shape, _bytes) = (name, type, shape, bytes);

    /// <summary>The path, or what messages call the stream.</summary>
    public string Name { get; }

    /// <summary>The number type.</summary>
    public IdxType Type { get; }

    /// <summary>The size of each axis; for images their number, rows and columns.</summary>
    public Shape Shape { get; }

    /// <summary>The numbers as the file has them: big-endian, the last axis varying fastest.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Reads a file, compressed by gzip or not: its first bytes say which.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read; the defaults where they are left out.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// It is no IDX file, truncated, or has bytes to spare: the message names the file, the byte, what was expected
    /// there and what was found. Memory is taken only for bytes that are there, whatever the header claims. Or it unpacks to more
    /// than is allowed.
    /// </exception>
    public static IdxFile Read(string path, IdxOptions? options = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, options);
    }

    /// <summary>Reads a stream, compressed by gzip or not, from its position to its end.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">How it is read; the defaults where they are left out.</param>
    /// <exception cref="InvalidDataException">It is no IDX file; the message says where and why.</exception>
    public static IdxFile Read(Stream stream, string name = "stream", IdxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var source = IdxSource.Open(stream, name, options ?? new());
        return new IdxReader(source).Read();
    }

    /// <summary>The numbers, in an array.</summary>
    /// <exception cref="OverflowException">A number is beyond the range of <typeparamref name="T"/>.</exception>
    public T[] ToArray<T>()
        where T : INumberBase<T>
    {
        var values = new T[Shape.FlattenedLength];
        CopyTo(values.AsSpan());
        return values;
    }

    /// <summary>Copies the numbers.</summary>
    /// <param name="destination">Room for as many numbers as the shape has.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="OverflowException">A number is beyond the range of <typeparamref name="T"/>.</exception>
    public void CopyTo<T>(Span<T> destination)
        where T : INumberBase<T>
    {
        if (destination.Length != Shape.FlattenedLength)
        {
            throw new ArgumentException(
                $"{Name} has {Shape.FlattenedLength} numbers; there is room for {destination.Length}.", nameof(destination));
        }

        var size = IdxReader.SizeOf(Type);
        for (var i = 0; i < destination.Length; i++)
        {
            var number = _bytes.AsSpan(i * size, size);
            destination[i] = Type switch
            {
                IdxType.UInt8 => T.CreateChecked(number[0]),
                IdxType.Int8 => T.CreateChecked((sbyte)number[0]),
                IdxType.Int16 => T.CreateChecked(BinaryPrimitives.ReadInt16BigEndian(number)),
                IdxType.Int32 => T.CreateChecked(BinaryPrimitives.ReadInt32BigEndian(number)),
                IdxType.Float32 => T.CreateChecked(BinaryPrimitives.ReadSingleBigEndian(number)),
                _ => T.CreateChecked(BinaryPrimitives.ReadDoubleBigEndian(number)),
            };
        }
    }
}
