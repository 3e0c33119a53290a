using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Tests.Checkpoints;

/// <summary>Bytes of safetensors files, put together by hand, so that the writer is no witness for the reader.</summary>
internal static class SafeTensorsFile
{
    public static byte[] Of(string header, int dataLength) => Of(header, new byte[dataLength]);

    public static byte[] Of(string header, params byte[] data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        return [.. Length(json.Length), .. json, .. data];
    }

    public static byte[] Length(long length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        return bytes;
    }

    public static SafeTensorsReader Open(byte[] bytes) => new(new MemoryStream(bytes), "good.safetensors");

    public static byte[] BytesOf(NamedTensor tensor)
    {
        var bytes = new byte[tensor.ByteLength];
        tensor.CopyBytes(0, bytes);
        return bytes;
    }

    public static byte[] Write(IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var stream = new MemoryStream();
        SafeTensorsWriter.Write(stream, tensors, metadata);
        return stream.ToArray();
    }
}
