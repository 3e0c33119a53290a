using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace NetDsl;

/// <summary>A safetensors file before it is written: its header, and the tensors in the order of their data.</summary>
internal sealed class SafeTensorsImage
{
    private readonly NamedTensor[] _tensors;
    private readonly byte[] _header;
    private readonly byte[] _piece = new byte[TensorElements.PieceSize];

    /// <summary>Lays a file out, with its checksums.</summary>
    /// <exception cref="ArgumentException">Two tensors have one name, or there are too many for a header.</exception>
    public SafeTensorsImage(IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        // The widest elements first: each tensor then starts at a multiple of its element's size, ready to be mapped.
        _tensors = [.. tensors.OrderByDescending(tensor => tensor.Type.Size)];
        if (_tensors.CountBy(tensor => tensor.Name).FirstOrDefault(name => name.Value > 1) is { Key: { } twice })
        {
            throw new ArgumentException(
                $"Two tensors are called {MessageText.Quote(twice)}; names must differ.", nameof(tensors));
        }

        if (metadata?.ContainsKey(Checksums.Key) == true)
        {
            throw new ArgumentException(
                $"Metadata cannot have the key {Checksums.Key}: the checksums of the file lie there.", nameof(metadata));
        }

        _header = Header(metadata ?? new Dictionary<string, string>());
        Length = _header.Length + _tensors.Sum(tensor => tensor.ByteLength);
    }

    /// <summary>The length of the file.</summary>
    public long Length { get; }

    /// <summary>Writes the file.</summary>
    public void WriteTo(Stream stream)
    {
        stream.Write(_header);
        foreach (var tensor in _tensors)
        {
            foreach (var piece in Pieces(tensor))
                stream.Write(piece.Span);
        }
    }

    /// <summary>The bytes of a tensor, a piece at a time in the same memory.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Pieces(NamedTensor tensor)
    {
        var (size, count) = (tensor.Type.Size, 0);
        for (var first = 0; first < tensor.Shape.FlattenedLength; first += count)
        {
            count = Math.Min(_piece.Length / size, tensor.Shape.FlattenedLength - first);
            tensor.Elements.CopyTo(first, _piece.AsSpan(0, count * size));
            yield return _piece.AsMemory(0, count * size);
        }
    }

    /// <summary>The length and the JSON, with blanks at its end so that the data starts at a multiple of eight.</summary>
    private byte[] Header(IReadOnlyDictionary<string, string> metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.GetSpan(SafeTensorsFormat.PrefixSize), 0);
        buffer.Advance(SafeTensorsFormat.PrefixSize);
        var checksums = new Checksums(0, [.. _tensors.Select(Checksum)]);
        using (var json = new Utf8JsonWriter(buffer))
            WriteJson(json, checksums, metadata);

        while (buffer.WrittenCount % SafeTensorsFormat.PrefixSize != 0)
            buffer.Write(" "u8);

        var length = buffer.WrittenCount - SafeTensorsFormat.PrefixSize;
        if (length > SafeTensorsFormat.MaximumHeaderSize)
        {
            throw new ArgumentException(
                $"The names, shapes and metadata of {_tensors.Length} tensors take {length} bytes; a header has "
                + $"at most {SafeTensorsFormat.MaximumHeaderSize}.");
        }

        var header = buffer.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)length);
        checksums.Sign(header);
        return header;
    }

    private void WriteJson(Utf8JsonWriter json, Checksums checksums, IReadOnlyDictionary<string, string> metadata)
    {
        json.WriteStartObject();
        json.WriteStartObject(SafeTensorsFormat.MetadataKey);
        json.WriteString(Checksums.Key, checksums.ToString());
        foreach (var (key, text) in metadata)
            json.WriteString(key, text);
        json.WriteEndObject();

        var offset = 0L;
        foreach (var tensor in _tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.Type.Code);
            WriteNumbers(json, "shape", tensor.Shape.Select(size => (long)size));
            WriteNumbers(json, "data_offsets", [offset, offset + tensor.ByteLength]);
            json.WriteEndObject();
            offset += tensor.ByteLength;
        }

        json.WriteEndObject();
    }

    private uint Checksum(NamedTensor tensor)
    {
        var checksum = new Crc32C();
        foreach (var piece in Pieces(tensor))
            checksum.Append(piece.Span);
        return checksum.Value;
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
