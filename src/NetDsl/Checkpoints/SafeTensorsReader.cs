using System.Buffers.Binary;

namespace NetDsl;

/// <summary>
/// Reads a safetensors file: named tensors behind a header in JSON. The header is read and checked at once, a tensor
/// when it is asked for; memory is taken only for bytes that are there.
/// </summary>
public sealed class SafeTensorsReader : IDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly long _dataStart;
    private readonly Dictionary<string, TensorEntry> _byName;

    /// <summary>Reads the header of a stream.</summary>
    /// <param name="stream">
    /// The bytes, from the stream's position to its end. A stream that cannot seek is first read into memory.
    /// </param>
    /// <param name="name">What messages call the stream.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed of.</param>
    /// <exception cref="InvalidDataException">
    /// The bytes are no safetensors file: the message names file, tensor and place, what was expected and what was found.
    /// </exception>
    public SafeTensorsReader(Stream stream, string name = "stream", bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Name = name;
        _leaveOpen = leaveOpen;
        _stream = stream.CanSeek ? stream : Buffer(stream);

        var start = _stream.Position;
        var header = ReadHeader(_stream, _stream.Length - start, name);
        _dataStart = _stream.Position;
        var contents = SafeTensorsHeaderParser.Parse(name, header);
        contents.CheckCoverage(name, _stream.Length - _dataStart);
        Tensors = contents.Tensors;
        Metadata = contents.Metadata;
        _byName = Tensors.ToDictionary(tensor => tensor.Name);
    }

    /// <summary>What messages call the file.</summary>
    public string Name { get; }

    /// <summary>The tensors, in the order of the header.</summary>
    public IReadOnlyList<TensorEntry> Tensors { get; }

    /// <summary>The texts that were saved with the tensors; empty where there are none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no safetensors file; the message says where and why.</exception>
    public static SafeTensorsReader Open(string path)
    {
        var stream = File.OpenRead(path);
        try
        {
            return new(stream, path);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file has a tensor of this name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>Reads a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidDataException">The file has no such tensor; the message lists those that it has.</exception>
    public NamedTensor Read(string name)
    {
        if (!_byName.TryGetValue(name, out var entry))
        {
            var names = Tensors.Count == 0 ? "no tensor at all" : string.Join(", ", Tensors.Select(tensor => tensor.Name));
            throw SafeTensorsFormat.Malformed(Name, "header", $"a tensor {SafeTensorsFormat.Quote(name)}", names);
        }

        var bytes = new byte[entry.End - entry.Begin];
        _stream.Position = _dataStart + entry.Begin;
        _stream.ReadExactly(bytes);
        return new(entry.Name, entry.Type, entry.Shape, bytes);
    }

    /// <summary>Closes the stream, unless it was to be left open.</summary>
    public void Dispose()
    {
        if (!_leaveOpen)
            _stream.Dispose();
    }

    private static byte[] ReadHeader(Stream stream, long available, string name)
    {
        if (available < SafeTensorsFormat.PrefixSize)
        {
            throw SafeTensorsFormat.Malformed(
                name,
                "byte 0",
                $"{SafeTensorsFormat.PrefixSize} bytes for the length of the header",
                $"{available} bytes in all");
        }

        Span<byte> prefix = stackalloc byte[SafeTensorsFormat.PrefixSize];
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        var limit = Math.Min(available - SafeTensorsFormat.PrefixSize, SafeTensorsFormat.MaximumHeaderSize);
        if (length > (ulong)limit)
        {
            throw SafeTensorsFormat.Malformed(
                name, "byte 0", $"a header of at most {limit} bytes in a file of {available}", $"a length of {length}");
        }

        var header = new byte[length];
        stream.ReadExactly(header);
        return header;
    }

    private static MemoryStream Buffer(Stream stream)
    {
        var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        buffer.Position = 0;
        return buffer;
    }
}
