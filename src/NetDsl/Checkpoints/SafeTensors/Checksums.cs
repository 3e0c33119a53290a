using System.Globalization;
using System.Text;

namespace NetDsl;

/// <summary>The checksums of a safetensors file, which lie as a text among its metadata: <c>crc32c 9ae0daaf 1f3b…</c>.</summary>
/// <param name="Header">That of all bytes before the data, with zeros for its own eight digits.</param>
/// <param name="Tensors">That of each tensor's bytes, in the order of the header.</param>
internal sealed record Checksums(uint Header, IReadOnlyList<uint> Tensors)
{
    /// <summary>The key under which the text lies.</summary>
    public const string Key = "netdsl.crc32c";

    private const string Mark = "crc32c ";
    private const int Digits = 8;

    /// <summary>
    /// The entry among the metadata of a file that holds its checksums, if there is one. It is known by its key and by what its
    /// value begins with, so that damage to one of them cannot hide it.
    /// </summary>
    public static string? FindKey(IReadOnlyDictionary<string, string> metadata) => metadata.ContainsKey(Key)
        ? Key
        : metadata.FirstOrDefault(entry => entry.Value.StartsWith(Mark, StringComparison.Ordinal)).Key;

    /// <summary>Reads the text.</summary>
    /// <returns>Null where it is none of these.</returns>
    public static Checksums? Parse(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
            return null;
        var numbers = new List<uint>();
        foreach (var part in text[Mark.Length..].Split(' '))
        {
            if (part.Length != Digits || !uint.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }

        return new(numbers[0], numbers[1..]);
    }

    /// <summary>The checksum of a header with zeros for its own digits.</summary>
    /// <param name="header">All bytes before the data, these checksums among them.</param>
    /// <returns>
    /// Null where they are not found as they are written: a character is escaped, or a digit is a large letter, by a flipped bit.
    /// </returns>
    public uint? OfHeader(ReadOnlySpan<byte> header)
    {
        var blank = header.ToArray();
        var digits = OwnDigits(blank);
        if (digits.IsEmpty)
            return null;
        digits.Fill((byte)'0');
        return Crc32C.Of(blank);
    }

    /// <summary>Puts the checksum of a header in.</summary>
    /// <param name="header">All bytes before the data, these checksums among them; eight digits of it are replaced.</param>
    public void Sign(Span<byte> header) => Encoding.ASCII.GetBytes(Text(OfHeader(header)!.Value), OwnDigits(header));

    /// <summary>A checksum for messages and for the file.</summary>
    public static string Text(uint checksum) => checksum.ToString("x8", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => Mark + string.Join(' ', Tensors.Prepend(Header).Select(Text));

    /// <summary>The digits of the header's own checksum; empty where they are not found.</summary>
    private Span<byte> OwnDigits(Span<byte> header)
    {
        var text = Encoding.ASCII.GetBytes($"\"{this}\"");
        return header.IndexOf(text) is var place and not -1 ? header.Slice(place + 1 + Mark.Length, Digits) : [];
    }
}
