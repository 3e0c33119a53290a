using System.Buffers.Binary;

namespace NetDsl;

/// <summary>
/// Reads a safetensors file: named tensors behind a header in JSON. The header is read and checked at once, a tensor
/// when it is asked for; memory is taken only for bytes that are there. Where the file has checksums, as those of
/// <see cref="SafeTensorsWriter"/> have, no flipped bit of what is read goes unnoticed.
/// </summary>
public sealed class SafeTensorsReader : IDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly long _dataStart;
    private readonly Dictionary<string, int> _places = [];
    private readonly Checksums? _checksums;

    /// <summary>Reads the header of a stream.</summary>
    /// <param name="stream">
    /// The bytes, from the stream's position to its end. A stream that cannot seek is first read into memory.
    /// </param>
    /// <param name="name">What messages call the stream.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed of.</param>
    /// <param name="limits">How large a header may be; the defaults where they are left out.</param>
    /// <exception cref="InvalidDataException">
    /// The bytes are no safetensors file: the message names file, tensor and place, what was expected and what was found.
    /// </exception>
    public SafeTensorsReader(
        Stream stream, string name = "stream", bool leaveOpen = false, SafeTensorsLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Name = name;
        _leaveOpen = leaveOpen;
        _stream = stream.CanSeek ? stream : Buffer(stream);
        limits ??= new();

        var header = ReadHeader(_stream, name, limits);
        _dataStart = _stream.Position;
        var contents = SafeTensorsHeaderParser.Parse(name, header.AsSpan(SafeTensorsFormat.PrefixSize), limits);
        (_checksums, Metadata) = TakeChecksums(contents, header);
        contents.CheckCoverage(name, _stream.Length - _dataStart);
        Tensors = contents.Tensors;
        foreach (var tensor in Tensors)
            _places.Add(tensor.Name, _places.Count);
    }

    /// <summary>What messages call the file.</summary>
    public string Name { get; }

    /// <summary>The tensors, in the order of the header.</summary>
    public IReadOnlyList<TensorEntry> Tensors { get; }

    /// <summary>The texts that were saved with the tensors; empty where there are none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Whether the file has checksums, to which header and tensors are held. Files of other programs have none.</summary>
    public bool HasChecksums => _checksums is not null;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large a header may be; the defaults where they are left out.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no safetensors file; the message says where and why.</exception>
    public static SafeTensorsReader Open(string path, SafeTensorsLimits? limits = null)
    {
        var stream = File.OpenRead(path);
        try
        {
            return new(stream, path, limits: limits);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file has a tensor of this name.</summary>
    public bool Contains(string name) => _places.ContainsKey(name);

    /// <summary>Reads a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidDataException">
    /// The file has no such tensor; the message lists those that it has. Or its bytes are damaged: they do not have their
    /// checksum.
    /// </exception>
    public NamedTensor Read(string name)
    {
        var entry = Find(name);
        var length = entry.Shape.FlattenedLength;
        return new(entry.Name, entry.Type, entry.Shape, entry.Type.Size switch
        {
            1 => Read<byte>(entry, new byte[length]),
            2 => Read<ushort>(entry, new ushort[length]),
            4 => Read<uint>(entry, new uint[length]),
            _ => Read<ulong>(entry, new ulong[length]),
        });
    }

    /// <summary>Closes the stream, unless it was to be left open.</summary>
    public void Dispose()
    {
        if (!_leaveOpen)
            _stream.Dispose();
    }

    /// <summary>What the header says about a tensor.</summary>
    /// <exception cref="InvalidDataException">The file has no such tensor.</exception>
    internal TensorEntry Find(string name) => _places.TryGetValue(name, out var place)
        ? Tensors[place]
        : throw SafeTensorsFormat.Malformed(
            Name,
            "header",
            $"a tensor {MessageText.Quote(name)}",
            Tensors.Count == 0 ? "no tensor at all" : MessageText.List([.. Tensors.Select(tensor => tensor.Name)]));

    /// <summary>Reads a tensor piece by piece.</summary>
    /// <param name="entry">The tensor.</param>
    /// <param name="receive">Is given the pieces in their order.</param>
    /// <exception cref="InvalidDataException">The bytes, all of which have been given, do not have their checksum.</exception>
    internal void Read(TensorEntry entry, TensorPieceReceiver receive)
    {
        var piece = new byte[Math.Min(TensorElements.PieceSize, entry.End - entry.Begin)];
        var checksum = new Crc32C();
        _stream.Position = _dataStart + entry.Begin;
        for (int first = 0, count; first < entry.Shape.FlattenedLength; first += count)
        {
            count = Math.Min(piece.Length / entry.Type.Size, entry.Shape.FlattenedLength - first);
            var bytes = piece.AsSpan(0, count * entry.Type.Size);
            _stream.ReadExactly(bytes);
            checksum.Append(bytes);
            receive(first, bytes);
        }

        if (_checksums is not null)
            Compare(new("tensor", entry.Name), _checksums.Tensors[_places[entry.Name]], checksum.Value);
    }

    private StoredElements<TWord> Read<TWord>(TensorEntry entry, TWord[] words)
        where TWord : unmanaged
    {
        var elements = new StoredElements<TWord>(words);
        Read(entry, elements.Store);
        return elements;
    }

    /// <summary>Takes the checksums out of the metadata and holds the header to its own.</summary>
    private (Checksums?, IReadOnlyDictionary<string, string>) TakeChecksums(SafeTensorsHeader contents, byte[] header)
    {
        if (Checksums.FindKey(contents.Metadata) is not { } key)
            return (null, contents.Metadata);
        var place = new HeaderPlace(SafeTensorsFormat.MetadataKey, Checksums.Key);
        if (Checksums.Parse(contents.Metadata[key]) is not { } checksums
            || checksums.Tensors.Count != contents.Tensors.Count
            || checksums.OfHeader(header) is not { } found)
        {
            throw SafeTensorsFormat.Malformed(
                Name,
                place.ToString(),
                $"checksums of the header and its {contents.Tensors.Count} tensors",
                $"{MessageText.Quote(contents.Metadata[key])}: the file is damaged");
        }

        Compare(new("header"), checksums.Header, found);
        return (checksums, contents.Metadata.Where(entry => entry.Key != key).ToDictionary());
    }

    private void Compare(HeaderPlace place, uint expected, uint found)
    {
        if (expected != found)
        {
            throw SafeTensorsFormat.Malformed(
                Name,
                place.ToString(),
                $"bytes with the checksum (CRC-32C) {Checksums.Text(expected)}, as the metadata say",
                $"{Checksums.Text(found)}: the file is damaged, take another copy");
        }
    }

    /// <summary>The length of the header and the header.</summary>
    private static byte[] ReadHeader(Stream stream, string name, SafeTensorsLimits limits)
    {
        var (start, available) = (stream.Position, stream.Length - stream.Position);
        Span<byte> prefix = stackalloc byte[SafeTensorsFormat.PrefixSize];
        if (available < prefix.Length)
        {
            throw SafeTensorsFormat.Malformed(
                name, "byte 0", $"{prefix.Length} bytes for the length of the header", $"{available} bytes in all");
        }

        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        var rest = available - prefix.Length;
        if (length > (ulong)Math.Min(rest, limits.HeaderBytes))
            throw Unreadable(stream, start, name, limits, length);

        var header = new byte[prefix.Length + (int)length];
        prefix.CopyTo(header);
        stream.ReadExactly(header.AsSpan(prefix.Length));
        return header;
    }

    private static InvalidDataException Unreadable(
        Stream stream, long start, string name, SafeTensorsLimits limits, ulong length)
    {
        Span<byte> sight = stackalloc byte[ForeignFormat.Sight];
        stream.Position = start;
        sight = sight[..stream.ReadAtLeast(sight, sight.Length, throwOnEndOfStream: false)];
        if (ForeignFormat.Recognise(sight) is { } format)
            return new InvalidDataException($"{name} is no safetensors file but {format}.");

        var available = stream.Length - start;
        var rest = available - SafeTensorsFormat.PrefixSize;
        return length <= (ulong)rest
            ? SafeTensorsFormat.Malformed(
                name,
                "byte 0",
                $"a header of at most {limits.HeaderBytes} bytes",
                $"a length of {length}: where it is to be trusted, raise {nameof(SafeTensorsLimits)}.{nameof(SafeTensorsLimits.HeaderBytes)}")
            : SafeTensorsFormat.Malformed(
                name, "byte 0", $"a header of at most {rest} bytes in a file of {available}", $"a length of {length}");
    }

    private static MemoryStream Buffer(Stream stream)
    {
        var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        buffer.Position = 0;
        return buffer;
    }
}
