using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>A local that changes while a loop runs: <c>sum0</c>.</summary>
/// <param name="Stem">What it holds.</param>
/// <param name="Number">Which of several it is; null where it is the only one.</param>
internal sealed record Accumulator(string Stem, int? Number) : Expression
{
    /// <summary>The local in which a sum or maximum is gathered.</summary>
    public static Accumulator Of(ReductionOperator kind, int number) => new(kind == ReductionOperator.Sum ? "sum" : "max", number);

    /// <summary>The local that holds the result of a sum, a maximum, or the place of one.</summary>
    public static Accumulator Result(ReductionOperator kind, int number) =>
        kind == ReductionOperator.ArgMax ? new Accumulator("first", number) : Of(kind, number);

    /// <summary>The local that counts the terms of a maximum whose place is asked for.</summary>
    public static Accumulator Place(int number) => new("place", number);
}
