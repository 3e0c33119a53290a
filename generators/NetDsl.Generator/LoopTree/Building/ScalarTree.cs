using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>A loop for each index and one element at a time.</summary>
internal static class ScalarTree
{
    /// <summary>The loops but for that over the samples, inside of which they stand.</summary>
    public static EquatableArray<Node> Of(ScalarLoops loops)
    {
        var nest = loops.Nest;
        var contraction = Contraction.Of(nest);
        var results = new Dictionary<Reduction, Expression>();
        var nodes = new List<Node>();
        foreach (var reduction in nest.Reductions)
        {
            var number = results.Count;
            results.Add(reduction, Accumulator.Result(reduction.Operator, number));
            nodes.AddRange(Reduce(reduction, number, contraction));
        }

        var value = contraction is not null ? Accumulator.Of(ReductionOperator.Sum, 0) : WithResults(nest.Value);
        nodes.Add(new StoreElement(nest.Target, value, nest.Equation.Accumulates));
        return Loop.Nest(nest.Axes.Where(axis => axis != Axis.Sample), nodes.ToEquatableArray());

        Expression WithResults(Expression expression) => expression.Replace(part => part is Reduction reduction ? results[reduction] : null);
    }

    private static IEnumerable<Node> Reduce(Reduction reduction, int number, Contraction? contraction)
    {
        var sum = Accumulator.Of(reduction.Operator, number);
        yield return new Let(sum, reduction.Operator != ReductionOperator.Sum ? double.NegativeInfinity : contraction?.Start ?? (Expression)0, Width.Number);
        if (reduction.Operator == ReductionOperator.ArgMax)
        {
            yield return new Let(Accumulator.Result(reduction.Operator, number), 0, Width.Index);
            yield return new Let(Accumulator.Place(number), 0, Width.Index);
        }

        IEnumerable<Node> turn = reduction.Operator switch
        {
            ReductionOperator.Sum when contraction is not null => [new Assign(sum, new FusedMultiplyAdd(contraction.Left, contraction.Right, sum), Width.Number)],
            ReductionOperator.Sum => [new Assign(sum, reduction.Body, Width.Number) { Adds = true }],
            ReductionOperator.Max => [new Assign(sum, new Call(ElementaryFunction.Max, [sum, reduction.Body]), Width.Number)],
            _ => MaximumPlace.Next(sum, number, reduction.Body, Accumulator.Place(number), Width.Number),
        };
        foreach (var loop in Loop.Nest(reduction.Over, turn.ToEquatableArray()))
            yield return loop;
    }
}
