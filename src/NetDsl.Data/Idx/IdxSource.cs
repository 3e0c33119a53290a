using System.Buffers.Binary;
using System.IO.Compression;

namespace NetDsl.Data;

/// <summary>The bytes of an IDX file, decompressed where they must be, with the place that has been reached.</summary>
internal sealed class IdxSource : IDisposable
{
    /// <summary>The first piece taken of a stream that does not say how long it is.</summary>
    private const int FirstPiece = 1 << 16;

    private readonly Stream _file;
    private readonly Stream _content;
    private readonly long? _length;
    private readonly IdxOptions _options;

    private IdxSource(Stream file, bool compressed, string name, IdxOptions options)
    {
        (Name, _options) = (name, options);
        _file = file;
        _content = compressed ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file;
        _length = compressed ? null : file.Length - file.Position;
    }

    /// <summary>What messages call the file.</summary>
    public string Name { get; }

    private bool IsCompressed => _length is null;

    /// <summary>Bytes read so far, counted after decompression.</summary>
    private long Position { get; set; }

    /// <summary>Looks at the first two bytes to see whether gzip has to be undone.</summary>
    public static IdxSource Open(Stream stream, string name, IdxOptions options)
    {
        var seekable = stream.CanSeek ? stream : Buffer(stream);
        var start = seekable.Position;
        Span<byte> magic = stackalloc byte[2];
        var compressed = seekable.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        seekable.Position = start;
        return new(seekable, compressed, name, options);
    }

    /// <summary>Fills a span, or reports that the file ends too early.</summary>
    public void ReadExactly(Span<byte> destination, string expected)
    {
        var start = Position;
        var read = ReadUpTo(destination);
        if (read < destination.Length)
            throw Malformed(start, expected, $"the end of the file after {read} bytes");
    }

    /// <summary>Reads the rest of the file, which must have this length exactly.</summary>
    public byte[] ReadRest(int size)
    {
        var start = Position;
        var expected = $"{size} bytes of numbers, as the header says";
        if (_length - start is { } rest && rest != size)
            throw Malformed(start, expected, $"{rest} bytes");

        if (IsCompressed && size > _options.MaximumUnpackedBytes)
        {
            throw Malformed(
                start,
                $"at most {_options.MaximumUnpackedBytes} bytes of numbers out of gzip",
                $"{size}: where the file is to be trusted, raise {nameof(IdxOptions)}.{nameof(IdxOptions.MaximumUnpackedBytes)}");
        }

        // What a compressed file holds is known when it has been read: room is made for more when as much has come.
        var bytes = new byte[IsCompressed ? Math.Min(size, FirstPiece) : size];
        for (var filled = 0; ;)
        {
            filled += ReadUpTo(bytes.AsSpan(filled));
            if (filled < bytes.Length)
                throw Malformed(start, expected, $"{filled} bytes");
            if (filled == size)
                break;
            Array.Resize(ref bytes, (int)Math.Min(size, 2L * bytes.Length));
        }

        CheckEnd(start, expected);
        return bytes;
    }

    /// <summary>A departure from the format at a byte.</summary>
    public InvalidDataException Malformed(long position, string expected, string found) =>
        DataErrors.Malformed(Name, Place(position), expected, found);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsCompressed)
            _content.Dispose();
    }

    private string Place(long position) =>
        IsCompressed ? $"byte {position} after decompression" : $"byte {position}";

    private void CheckEnd(long start, string expected)
    {
        if (ReadUpTo(stackalloc byte[1]) != 0)
            throw Malformed(start, expected, "more");
        if (!IsCompressed)
            return;

        // GZipStream accepts a missing trailer and bytes after it. The last four bytes repeat the length modulo 2³².
        Span<byte> trailer = stackalloc byte[4];
        _file.Position = _file.Length - trailer.Length;
        _file.ReadExactly(trailer);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (length != (uint)Position)
        {
            throw DataErrors.Malformed(
                Name,
                $"byte {_file.Length - trailer.Length}",
                $"the length {Position} at the end of the gzip data",
                $"{length}: the file is truncated or has bytes to spare");
        }
    }

    private int ReadUpTo(Span<byte> destination)
    {
        try
        {
            var read = _content.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
            Position += read;
            return read;
        }
        catch (InvalidDataException damaged)
        {
            throw new InvalidDataException(
                $"{Name}, {Place(Position)}: expected gzip data, found damage: {damaged.Message}", damaged);
        }
    }

    private static MemoryStream Buffer(Stream stream)
    {
        var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        buffer.Position = 0;
        return buffer;
    }
}
