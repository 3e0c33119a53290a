namespace NetDsl.Data;

/// <summary>The number types of IDX files, with the codes that stand for them in the third byte of a file.</summary>
public enum IdxType
{
    /// <summary>An unsigned integer of 8 bits.</summary>
    UInt8 = 0x08,

    /// <summary>A signed integer of 8 bits.</summary>
    Int8 = 0x09,

    /// <summary>A signed integer of 16 bits.</summary>
    Int16 = 0x0B,

    /// <summary>A signed integer of 32 bits.</summary>
    Int32 = 0x0C,

    /// <summary>IEEE 754 single precision: <see cref="float"/>.</summary>
    Float32 = 0x0D,

    /// <summary>IEEE 754 double precision: <see cref="double"/>.</summary>
    Float64 = 0x0E,
}
