namespace NetDsl.Generator.IndexNotation;

internal enum Aggregation
{
    Sum,
    Max,
    ArgMax,
}
