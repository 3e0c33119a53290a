using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Every element of an equation, written out, for one sample.</summary>
internal static class StraightTree
{
    public static IEnumerable<Node> Of(Equation equation, HeldElements held) =>
        WrittenOut.Bindings(equation.Target.Axes).SelectMany(bindings => Element(equation, held, bindings));

    private static IEnumerable<Node> Element(Equation equation, HeldElements held, IReadOnlyDictionary<Axis, Subscript> bindings)
    {
        var target = WrittenOut.Element(equation.Target, bindings);
        var value = equation.Value.Rename(bindings);
        List<Node> nodes = [new Remark(equation with { Target = target, Value = WrittenOut.Of(value) })];
        nodes.AddRange(SumOfProducts.Of(value) is { } sum ? Products(sum, target, held) : Value(value, target, held));
        if (equation.Accumulates)
            nodes.Add(new Assign(target, held.Place(target), Width.Number) { Adds = true });
        nodes.Add(new StoreElement(held.Place(target), target, Adds: false));
        return nodes;
    }

    private static IEnumerable<Node> Products(SumOfProducts products, TensorRead target, HeldElements held)
    {
        var nodes = new List<Node>();
        if (products.Start is { } start)
            nodes.AddRange(held.Load(start));
        var sum = products.Start ?? (Expression)0;
        foreach (var term in WrittenOut.Terms(products.Sum).Cast<Binary>())
        {
            nodes.AddRange(held.Load(term));
            nodes.Add(held.Set(target, new FusedMultiplyAdd(term.Left, term.Right, sum)));
            sum = target;
        }

        return nodes;
    }

    private static IEnumerable<Node> Value(Expression value, TensorRead target, HeldElements held)
    {
        var (nodes, sums) = (new List<Node>(), new Dictionary<Reduction, Expression>());
        foreach (var reduction in value.Reductions())
        {
            var part = held.NewPart(target, reduction.Operator);
            sums.Add(reduction, part);
            nodes.AddRange(Reduce(reduction, part, held));
        }

        nodes.AddRange(held.Load(value.Replace(part => part is Reduction ? 0 : null)));
        nodes.Add(held.Set(target, value.Replace(part => part is Reduction reduction ? sums[reduction] : null)));
        return nodes;
    }

    private static IEnumerable<Node> Reduce(Reduction reduction, PartOf part, HeldElements held)
    {
        var isSum = reduction.Operator == ReductionOperator.Sum;
        List<Node> nodes = [new Let(part, isSum ? 0 : double.NegativeInfinity, Width.Number)];
        foreach (var term in WrittenOut.Terms(reduction))
        {
            nodes.AddRange(held.Load(term));
            nodes.Add(new Assign(part, isSum ? term : new Call(ElementaryFunction.Max, [part, term]), Width.Number) { Adds = isSum });
        }

        return nodes;
    }
}
