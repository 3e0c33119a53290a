using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Paging;

/// <summary>Writes what a page carries: whole numbers in as few bytes as they need, seven bits in each, the lowest first.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Byte(int value) => Bytes([(byte)value]);

    public void Bytes(ReadOnlySpan<byte> values) => _bytes.Write(values);

    /// <summary>A number that is not negative.</summary>
    public void Count(int value)
    {
        var rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
            Byte((int)(rest & 0x7F) | 0x80);
        Byte((int)rest);
    }

    /// <summary>A number of either sign: 0, −1, 1, −2, … as 0, 1, 2, 3, …</summary>
    public void Signed(int value) => Count((value << 1) ^ (value >> 31));

    public void Double(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        Bytes(bytes);
    }

    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Count(bytes.Length);
        Bytes(bytes);
    }

    /// <summary>Numbers that mostly grow by the same step: how each differs from the one before, and how often that repeats.</summary>
    public void Series(IEnumerable<int> values)
    {
        var (last, step, times) = (0, 0, 0);
        foreach (var value in values)
        {
            if (times > 0 && value - last != step)
            {
                Flush();
                times = 0;
            }

            (step, last) = (value - last, value);
            times++;
        }

        if (times > 0)
            Flush();

        void Flush()
        {
            Signed(step);
            Count(times);
        }
    }
}
