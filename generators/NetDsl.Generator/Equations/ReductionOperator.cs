namespace NetDsl.Generator.Equations;

internal enum ReductionOperator
{
    Sum,
    Max,
    ArgMax,
}
