namespace NetDsl;

/// <summary>The number types that a safetensors file may hold, under the names that the format gives them.</summary>
public enum TensorType
{
    /// <summary>One byte a truth value.</summary>
    Bool,

    /// <summary>An unsigned integer of 8 bits.</summary>
    U8,

    /// <summary>A signed integer of 8 bits.</summary>
    I8,

    /// <summary>A floating-point number of 8 bits: 5 of exponent, 2 of mantissa.</summary>
    F8E5M2,

    /// <summary>A floating-point number of 8 bits: 4 of exponent, 3 of mantissa.</summary>
    F8E4M3,

    /// <summary>A signed integer of 16 bits.</summary>
    I16,

    /// <summary>An unsigned integer of 16 bits.</summary>
    U16,

    /// <summary>IEEE 754 half precision.</summary>
    F16,

    /// <summary>The upper 16 bits of an IEEE 754 single.</summary>
    BF16,

    /// <summary>A signed integer of 32 bits.</summary>
    I32,

    /// <summary>An unsigned integer of 32 bits.</summary>
    U32,

    /// <summary>IEEE 754 single precision: <see cref="float"/>.</summary>
    F32,

    /// <summary>A signed integer of 64 bits.</summary>
    I64,

    /// <summary>An unsigned integer of 64 bits.</summary>
    U64,

    /// <summary>IEEE 754 double precision: <see cref="double"/>.</summary>
    F64,
}
