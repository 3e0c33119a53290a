using Google.Protobuf;

namespace NetDsl.Benchmarks.Peers.Onnx;

/// <summary>A message of protocol buffers, field after field.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<Action<CodedOutputStream>> _fields = [];

    /// <summary>Adds a whole number.</summary>
    public ProtobufMessage Add(int field, long value) =>
        Add(field, WireFormat.WireType.Varint, output => output.WriteInt64(value));

    /// <summary>Adds a text.</summary>
    public ProtobufMessage Add(int field, string value) =>
        Add(field, WireFormat.WireType.LengthDelimited, output => output.WriteString(value));

    /// <summary>Adds bytes.</summary>
    public ProtobufMessage Add(int field, ByteString value) =>
        Add(field, WireFormat.WireType.LengthDelimited, output => output.WriteBytes(value));

    /// <summary>Adds a message.</summary>
    public ProtobufMessage Add(int field, ProtobufMessage value) => Add(field, ByteString.CopyFrom(value.ToArray()));

    /// <summary>Adds whole numbers, one after another.</summary>
    public ProtobufMessage AddEach(int field, IEnumerable<long> values) =>
        values.Aggregate(this, (message, value) => message.Add(field, value));

    /// <summary>The message as bytes.</summary>
    public byte[] ToArray()
    {
        using var bytes = new MemoryStream();
        using var output = new CodedOutputStream(bytes);
        foreach (var write in _fields)
            write(output);
        output.Flush();
        return bytes.ToArray();
    }

    private ProtobufMessage Add(int field, WireFormat.WireType type, Action<CodedOutputStream> write)
    {
        _fields.Add(output =>
        {
            output.WriteTag(field, type);
            write(output);
        });
        return this;
    }
}
