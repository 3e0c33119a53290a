using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Tracing;

/// <summary>An equation over traced numbers, its sums in the order in which the schedule's kernel adds.</summary>
internal sealed class TraceExpression(NetworkContext network, CodeWriter code)
{
    private string Zero => $"Constant({Literal(0)})";

    /// <summary>Whether an equation needs no statement before its value.</summary>
    public static bool IsPlain(Schedule schedule) => schedule.Equation.Value.Reductions().Count == 0;

    /// <summary>Writes the sums and gives the text of the value.</summary>
    /// <param name="schedule">The equation and its loops.</param>
    /// <param name="existing">The local to which the equation adds; null where it adds to nothing.</param>
    public string Write(Schedule schedule, string? existing)
    {
        var equation = schedule.Equation;
        if (schedule is Lookup or Scatter)
            return WriteKeyed(schedule, existing);
        if (SumOfProducts.Of(equation.Value) is { } products && schedule is not StraightLine { IsRowWise: false })
            return WriteProducts(schedule, products, existing);
        if (schedule is StraightLine { IsRowWise: false })
        {
            code.Line($"var sum = Sum({existing ?? Zero});");
            var body = ((Reduction)equation.Value).Body;
            using (Loops([Axis.Sample]))
            {
                code.Line(body is Binary { Operator: BinaryOperator.Multiply, Left: TensorRead left, Right: TensorRead right }
                    ? $"sum.Add({Read(left)}, {Read(right)});"
                    : $"sum.Add({Text(body)});");
            }

            return "sum.Result";
        }

        var results = equation.Value.Reductions().Select((reduction, i) => (reduction, Local: WriteReduction(reduction, i, schedule))).ToList();
        var value = existing is null ? equation.Value : new Binary(BinaryOperator.Add, new Local(existing), equation.Value);
        return new TracedDialect(network.NumberType, leaf => leaf is Reduction reduction
            ? results.First(result => result.reduction == reduction).Local + ".Result"
            : Leaf(leaf)).Print(value);
    }

    private string WriteProducts(Schedule schedule, SumOfProducts products, string? existing)
    {
        var start = products.Start is { } read ? Leaf(read) : null;
        var resumes = existing is not null && schedule is OuterProductTiles { Contraction.Resumes: true };
        code.Line(Lanes(schedule.OrderOf(0)) is { } lanes
            ? $"var sum = SumInLanes({(start is null ? "" : start + ", ")}{lanes});"
            : $"var sum = Sum({(resumes ? existing : start ?? Zero)});");
        using (Loops(products.Sum.Over))
        {
            var product = (Binary)products.Sum.Body;
            code.Line($"sum.Add({Leaf(product.Left)}, {Leaf(product.Right)});");
        }

        return existing is null || resumes ? "sum.Result" : $"sum.Result + {existing}";
    }

    /// <summary>Of the terms of a sum, those whose index is a certain number.</summary>
    private string WriteKeyed(Schedule schedule, string? existing)
    {
        var sum = (Reduction)schedule.Equation.Value;
        var selection = (Selection)sum.Body;
        var equality = (Comparison)selection.Condition;
        code.Line(schedule is Scatter
            ? $"var sum = Sum({existing ?? Zero});"
            : $"var found = {Zero};");
        using (Loops(sum.Over))
        {
            using (code.Block($"if (Equal({Text(equality.Left)}, {Text(equality.Right)}).Value)"))
                code.Line(schedule is Scatter ? $"sum.Add({Text(selection.WhenTrue)});" : $"found = {Text(selection.WhenTrue)};");
        }

        return schedule is Scatter ? "sum.Result" : existing is null ? "found" : $"{existing} + found";
    }

    private string WriteReduction(Reduction reduction, int number, Schedule schedule)
    {
        var suffix = number == 0 ? "" : $"{number + 1}";
        var isSum = reduction.Operator == ReductionOperator.Sum;
        var local = (isSum ? "sum" : "max") + suffix;
        var lanes = Lanes(schedule.OrderOf(number));
        code.Line($"var {local} = " + (reduction.Operator switch
        {
            ReductionOperator.ArgMax => "Place();",
            ReductionOperator.Max => lanes is null ? "Maximum();" : $"MaximumInLanes({lanes});",
            _ => lanes is null ? $"Sum({Zero});" : $"SumInLanes({lanes});",
        }));
        using (Loops(reduction.Over))
            code.Line($"{local}.Add({Text(reduction.Body)});");
        return local;
    }

    /// <summary>The lanes of a sum, and after how many terms it begins again at the first one; null where it has none.</summary>
    private string? Lanes(SumOrder order)
    {
        var run = order.Run == 0 ? "" : $", {order.Run}";
        return order.Lanes switch
        {
            SumLanes.OfVector => $"Vector<{network.Number}>.Count{run}",
            SumLanes.OfTile => $"DotProducts.LanesOf<{network.Number}>(){run}",
            _ => null,
        };
    }

    /// <summary>A loop over each index, in the order in which the kernel adds.</summary>
    private IDisposable Loops(IEnumerable<Axis> over) => TraceLoops.Open(code, over);

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

    private string Literal(double value) => new ScalarDialect(network.NumberType, leaf => leaf.ToString()).Print(new Constant(value));
}
