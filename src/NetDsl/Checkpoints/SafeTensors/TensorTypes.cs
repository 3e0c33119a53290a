namespace NetDsl;

/// <summary>What the format says about each <see cref="TensorType"/>: its name in the header and its size.</summary>
internal static class TensorTypes
{
    private static readonly TensorType[] All = Enum.GetValues<TensorType>();

    /// <summary>All names, for messages.</summary>
    public static string Codes => string.Join(", ", All.Select(type => type.Code));

    /// <summary>Finds the type of a name; the case of letters counts.</summary>
    /// <returns>Null where no type is called so.</returns>
    public static TensorType? Find(string code)
    {
        foreach (var type in All)
        {
            if (type.Code == code)
                return type;
        }

        return null;
    }

    /// <summary>The type as which numbers of type <typeparamref name="T"/> are stored.</summary>
    /// <exception cref="NotSupportedException">The format has no such type.</exception>
    public static TensorType Of<T>()
    {
        if (typeof(T) == typeof(float))
            return TensorType.F32;
        if (typeof(T) == typeof(double))
            return TensorType.F64;
        if (typeof(T) == typeof(Half))
            return TensorType.F16;
        throw new NotSupportedException($"Safetensors files hold float, double and Half; {typeof(T).Name} is none of them.");
    }

    extension(TensorType type)
    {
        /// <summary>The name in the header.</summary>
        public string Code => Row(type).Code;

        /// <summary>Bytes of an element.</summary>
        public int Size => Row(type).Size;

        /// <summary>Whether <see cref="NamedTensor"/> turns elements into floating-point numbers.</summary>
        public bool IsReadable => type is TensorType.F16 or TensorType.BF16 or TensorType.F32 or TensorType.F64;
    }

    private static (string Code, int Size) Row(TensorType type) => type switch
    {
        TensorType.Bool => ("BOOL", 1),
        TensorType.U8 => ("U8", 1),
        TensorType.I8 => ("I8", 1),
        TensorType.F8E5M2 => ("F8_E5M2", 1),
        TensorType.F8E4M3 => ("F8_E4M3", 1),
        TensorType.I16 => ("I16", 2),
        TensorType.U16 => ("U16", 2),
        TensorType.F16 => ("F16", 2),
        TensorType.BF16 => ("BF16", 2),
        TensorType.I32 => ("I32", 4),
        TensorType.U32 => ("U32", 4),
        TensorType.F32 => ("F32", 4),
        TensorType.I64 => ("I64", 8),
        TensorType.U64 => ("U64", 8),
        _ => ("F64", 8),
    };
}
