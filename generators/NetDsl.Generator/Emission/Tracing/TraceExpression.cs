using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Tracing;

/// <summary>An equation over traced numbers, its sums in the order in which the schedule's kernel adds.</summary>
internal sealed class TraceExpression(NetworkContext network)
{
    /// <summary>The most indices of a sum that are told by name.</summary>
    private const int MostNamed = 5;

    /// <summary>The value as text.</summary>
    /// <param name="schedule">How it is computed.</param>
    /// <param name="equation">The equation, whose indices may have other names than there.</param>
    /// <param name="existing">What the equation adds to; null where it adds to nothing.</param>
    public string Of(Schedule schedule, Equation equation, string? existing)
    {
        if (schedule is Lookup or Scatter)
            return Keyed(equation, schedule is Scatter, existing);
        if (schedule is StraightLine { IsRowWise: false })
            return Sum(existing, Over([Axis.Sample], Term(((Reduction)equation.Value).Body)));
        if (SumOfProducts.Of(equation.Value) is { } products)
            return Products(schedule, products, existing);

        var reductions = equation.Value.Reductions().ToList();
        var value = existing is null ? equation.Value : new Binary(BinaryOperator.Add, new Local(existing), equation.Value);
        return new TracedDialect(network.NumberType, leaf => leaf is Reduction reduction
            ? Reduced(reduction, schedule.OrderOf(reductions.IndexOf(reduction)))
            : Leaf(leaf)).Print(value);
    }

    private string Products(Schedule schedule, SumOfProducts products, string? existing)
    {
        var start = products.Start is { } read ? Leaf(read) : null;
        var resumes = existing is not null && schedule is OuterProductTiles { Contraction.Resumes: true };
        var terms = Over(products.Sum.Over, Term(products.Sum.Body));
        var sum = Sum(schedule.OrderOf(0), resumes ? existing : start, terms);
        return existing is null || resumes ? sum : $"{sum} + {existing}";
    }

    /// <summary>Of the terms of a sum, those whose index is a certain number.</summary>
    private string Keyed(Equation equation, bool isScatter, string? existing)
    {
        var sum = (Reduction)equation.Value;
        var selection = (Selection)sum.Body;
        var equality = (Comparison)selection.Condition;
        var terms = Over(sum.Over, $"Equal({Text(equality.Left)}, {Text(equality.Right)}).Value ? {Text(selection.WhenTrue)} : Nothing");
        return isScatter ? Sum(existing, terms) : existing is null ? $"Only({terms})" : $"{existing} + Only({terms})";
    }

    private string Reduced(Reduction reduction, SumOrder order)
    {
        var terms = Over(reduction.Over, Text(reduction.Body));
        return reduction.Operator switch
        {
            ReductionOperator.ArgMax => $"Place({terms})",
            ReductionOperator.Max => Lanes(order) is { } lanes ? $"MaximumInLanes({lanes}, {terms})" : $"Maximum({terms})",
            _ => Sum(order, start: null, terms),
        };
    }

    private string Sum(SumOrder order, string? start, string terms) => Lanes(order) is { } lanes
        ? $"SumInLanes({(start is null ? "" : start + ", ")}{lanes}, {terms}{(order.Run == 0 ? "" : $", run: {order.Run}")})"
        : Sum(start, terms);

    private static string Sum(string? start, string terms) => $"Sum({(start is null ? "" : start + ", ")}{terms})";

    /// <summary>The lanes of a sum or maximum; null where it has none.</summary>
    private string? Lanes(SumOrder order) => order.Lanes switch
    {
        SumLanes.OfVector => $"Vector<{network.Number}>.Count",
        SumLanes.OfTile => $"DotProducts.LanesOf<{network.Number}>()",
        _ => null,
    };

    /// <summary>The terms for all indices, in the order in which the kernel adds.</summary>
    public static string Over(IReadOnlyList<Axis> over, string term)
    {
        var counts = string.Join(", ", over.Select(axis => axis == Axis.Sample ? "Batch" : $"{axis.Extent}"));
        if (over.Count == 1)
            return $"Over({counts}, {over[0].Symbol} => {term})";
        if (over.Count <= MostNamed)
            return $"Over({counts}, ({string.Join(", ", over.Select(axis => axis.Symbol))}) => {term})";

        var indices = string.Join(", ", over.Select((axis, i) => $"{axis.Symbol} = at[{i}]"));
        return $"Over([{counts}], at => {{ int {indices}; return {term}; }})";
    }

    private string Term(Expression body) => body is Binary { Operator: BinaryOperator.Multiply, Left: TensorRead left, Right: TensorRead right }
        ? $"Product({Read(left)}, {Read(right)})"
        : Text(body);

    private string Text(Expression expression) => new TracedDialect(network.NumberType, Leaf).Print(expression);

    private string Leaf(Expression leaf) => leaf switch
    {
        TensorRead read => Read(read),
        Local local => local.Name,
        Position position => $"Constant({AddressNotation.Of(position.At)})",
        _ when leaf == Equation.BatchShare => "BatchShare",
        _ when leaf == Equation.Share => "Share",
        _ => leaf.ToString(),
    };

    private string Read(TensorRead read)
    {
        IEnumerable<string> arguments = [network.Names.Number(read.Tensor)];
        if (read.Tensor.IsPerSample)
            arguments = arguments.Append(Axis.Sample.Symbol);
        var isFlat = read.At.Count == 1 && read.Tensor.Whole.Count > 1;
        return $"{(isFlat ? "ReadFlat" : "Read")}({string.Join(", ", arguments.Concat(read.At.Select(at => AddressNotation.Of(at))))})";
    }
}
