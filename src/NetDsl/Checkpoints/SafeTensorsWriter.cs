using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace NetDsl;

/// <summary>Writes named tensors as a safetensors file.</summary>
public static class SafeTensorsWriter
{
    /// <summary>
    /// Writes a file in one piece: what is there under the path stays as it is until the new file is complete on the
    /// disk, then gives way to it.
    /// </summary>
    /// <param name="path">The file, which may exist.</param>
    /// <param name="tensors">The tensors.</param>
    /// <param name="metadata">Texts to go with them.</param>
    /// <exception cref="ArgumentException">Two tensors have one name.</exception>
    /// <exception cref="IOException">The file could not be written; what was there before is untouched.</exception>
    public static void Write(
        string path, IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null) =>
        AtomicFile.Write(path, stream => Write(stream, tensors, metadata));

    /// <summary>Writes to a stream, from its position on.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="tensors">The tensors.</param>
    /// <param name="metadata">Texts to go with them.</param>
    /// <exception cref="ArgumentException">Two tensors have one name; nothing was written.</exception>
    public static void Write(
        Stream stream, IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        // The widest elements first: each tensor then starts at a multiple of its element's size, ready to be mapped.
        NamedTensor[] ordered = [.. tensors.OrderByDescending(tensor => tensor.Type.Size)];
        if (ordered.CountBy(tensor => tensor.Name).FirstOrDefault(name => name.Value > 1) is { Key: { } twice })
            throw new ArgumentException($"Two tensors are called '{twice}'; names must differ.", nameof(tensors));

        stream.Write(Header(ordered, metadata));
        foreach (var tensor in ordered)
            stream.Write(tensor.Bytes.Span);
    }

    /// <summary>The length and the JSON, with blanks at its end so that the data starts at a multiple of eight.</summary>
    private static ReadOnlySpan<byte> Header(NamedTensor[] tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.GetSpan(SafeTensorsFormat.PrefixSize), 0);
        buffer.Advance(SafeTensorsFormat.PrefixSize);
        using (var json = new Utf8JsonWriter(buffer))
            WriteJson(json, tensors, metadata);

        while (buffer.WrittenCount % SafeTensorsFormat.PrefixSize != 0)
            buffer.Write(" "u8);

        var header = buffer.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)(header.Length - SafeTensorsFormat.PrefixSize));
        return header;
    }

    private static void WriteJson(Utf8JsonWriter json, NamedTensor[] tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        json.WriteStartObject();
        if (metadata is { Count: > 0 })
        {
            json.WriteStartObject(SafeTensorsFormat.MetadataKey);
            foreach (var (key, text) in metadata)
                json.WriteString(key, text);
            json.WriteEndObject();
        }

        var offset = 0L;
        foreach (var tensor in tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.Type.Code);
            WriteNumbers(json, "shape", tensor.Shape.Select(size => (long)size));
            WriteNumbers(json, "data_offsets", [offset, offset + tensor.Bytes.Length]);
            json.WriteEndObject();
            offset += tensor.Bytes.Length;
        }

        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
