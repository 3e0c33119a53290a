namespace NetDsl.Generator.Parsing;

/// <summary>The number type in which a network computes.</summary>
internal enum Precision
{
    Single,
    Double,
}
