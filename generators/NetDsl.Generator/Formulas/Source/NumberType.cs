namespace NetDsl.Generator.Formulas;

/// <summary>The number type of emitted code.</summary>
internal enum NumberType
{
    Float,
    Double,
}
