using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>The place of the first maximum: of equal terms the first one counts, and nothing is larger than what is no number.</summary>
internal static class MaximumPlace
{
    /// <summary>Looks at the next term.</summary>
    /// <param name="max">The largest one so far.</param>
    /// <param name="number">Which maximum it is of several.</param>
    /// <param name="term">The term.</param>
    /// <param name="place">Its place.</param>
    /// <param name="width">The numbers that are looked at at a time.</param>
    public static IEnumerable<Node> Next(Accumulator max, int number, Expression term, Expression place, Width width)
    {
        var first = Accumulator.Result(ReductionOperator.ArgMax, number);
        var held = new Accumulator("term", number);
        return
        [
            new Let(held, term, width),
            new Assign(first, new Selection(held > max, place, first), width),
            new Assign(max, new Selection(held > max, held, max), width),
            new Increment(Accumulator.Place(number)),
        ];
    }
}
