namespace NetDsl;

/// <summary>Constants of the safetensors format, and how a departure from it is reported.</summary>
/// <remarks>
/// A file is: the length of the header in 8 bytes, little-endian; the header, a JSON object of
/// <c>name → {dtype, shape, data_offsets}</c> that may end in blanks; the elements of all tensors without a gap.
/// </remarks>
internal static class SafeTensorsFormat
{
    /// <summary>Bytes of the length in front of the header.</summary>
    public const int PrefixSize = sizeof(ulong);

    /// <summary>The longest header that any reader takes.</summary>
    public const int MaximumHeaderSize = 100_000_000;

    /// <summary>The entry of the header that holds texts instead of a tensor.</summary>
    public const string MetadataKey = "__metadata__";

    /// <summary>A departure from the format.</summary>
    public static InvalidDataException Malformed(string file, string place, string expected, string found) =>
        new($"{file}, {place}: expected {expected}, found {found}.");

    /// <summary>A number type and a shape for messages: <c>F32 3×9</c>.</summary>
    public static string Describe(TensorType type, Shape shape) => $"{type.Code} {Describe(shape)}";

    /// <summary>A shape for messages: a tensor without axes is a scalar.</summary>
    public static string Describe(Shape shape) => shape.Count == 0 ? "scalar" : shape.ToString();
}
