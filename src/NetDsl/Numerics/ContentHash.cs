using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NetDsl;

/// <summary>
/// 64 bits of a content, to see whether it is the same again: <see cref="SplitMix64.Mix(ulong)"/> of each word and the bits
/// before it. Not proof against those who want to deceive.
/// </summary>
internal struct ContentHash
{
    private ulong _bits;

    /// <summary>The bits of a text.</summary>
    public static string Of(string text)
    {
        var hash = default(ContentHash);
        hash.Add(Encoding.UTF8.GetBytes(text));
        return hash.ToString();
    }

    /// <summary>Adds content, and its length, so that it matters where one ends and the next begins.</summary>
    public void Add(ReadOnlySpan<byte> content)
    {
        Add((ulong)content.Length);
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(content))
            Add(word);
        var tail = content[^(content.Length % sizeof(ulong))..];
        var last = 0UL;
        foreach (var part in tail)
            last = last << 8 | part;
        if (tail.Length > 0)
            Add(last);
    }

    /// <summary>The bits as hexadecimal digits.</summary>
    public override readonly string ToString() => _bits.ToString("x16", CultureInfo.InvariantCulture);

    // The constant keeps words of 0 from leaving bits of 0 as they are.
    private void Add(ulong word) => _bits = SplitMix64.Mix((_bits ^ word) + 0x9E3779B97F4A7C15);
}
