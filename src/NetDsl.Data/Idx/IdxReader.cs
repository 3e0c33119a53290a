using System.Buffers.Binary;

namespace NetDsl.Data;

/// <summary>Reads the header of an IDX file, holds it to the format, and reads the numbers that it announces.</summary>
internal sealed class IdxReader(IdxSource source)
{
    /// <summary>Two zero bytes, the type, the number of axes.</summary>
    private const int MagicSize = 4;

    /// <summary>Bytes of a number.</summary>
    public static int SizeOf(IdxType type) => type switch
    {
        IdxType.UInt8 or IdxType.Int8 => 1,
        IdxType.Int16 => 2,
        IdxType.Int32 or IdxType.Float32 => 4,
        _ => 8,
    };

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is no IDX file.</exception>
    public IdxFile Read()
    {
        Span<byte> magic = stackalloc byte[MagicSize];
        source.ReadExactly(magic, "two zero bytes, a type, a number of axes");
        if (magic is not [0, 0, ..])
            throw source.Malformed(0, "two zero bytes, with which IDX files begin", Convert.ToHexString(magic[..2]));

        var type = (IdxType)magic[2];
        if (!Enum.IsDefined(type))
            throw source.Malformed(2, "a type: 08, 09, 0B, 0C, 0D or 0E", Convert.ToHexString(magic[2..3]));

        var shape = ReadShape(axes: magic[3], SizeOf(type));
        return new(source.Name, type, shape, source.ReadRest(shape.FlattenedLength * SizeOf(type)));
    }

    /// <summary>Reads sizes whose product, counting an empty axis as one, is that of an array that can exist.</summary>
    private Shape ReadShape(int axes, int elementSize)
    {
        var sizes = new int[axes];
        var total = (long)elementSize;
        Span<byte> bytes = stackalloc byte[4];
        for (var axis = 0; axis < axes; axis++)
        {
            source.ReadExactly(bytes, $"the size of axis {axis} of {axes}");
            var size = BinaryPrimitives.ReadUInt32BigEndian(bytes);

            // Both factors are below 2³², the first below 2³¹, so the product cannot leave a long.
            total *= Math.Max(size, 1);
            if (total > Array.MaxLength)
            {
                throw source.Malformed(
                    MagicSize + bytes.Length * axis,
                    $"at most {Array.MaxLength} bytes of numbers",
                    $"more, with {size} along axis {axis}");
            }

            sizes[axis] = (int)size;
        }

        return [.. sizes];
    }
}
