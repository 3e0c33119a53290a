using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Tracing;

/// <summary>An equation over traced numbers, its sums in the order in which the schedule's kernel adds.</summary>
internal sealed class TraceExpression(NetworkContext network, CodeWriter code)
{
    private string Zero => $"Traced.Constant({Literal(0)})";

    /// <summary>Writes the sums and gives the text of the value.</summary>
    /// <param name="schedule">The equation and its loops.</param>
    /// <param name="existing">The local to which the equation adds; null where it adds to nothing.</param>
    public string Write(Schedule schedule, string? existing)
    {
        var equation = schedule.Equation;
        if (Contraction.Of(equation) is { } contraction)
            return WriteContraction(schedule, contraction, existing);
        if (schedule is SampleSum || IsTinySampleSum(schedule))
        {
            code.Line($"var sum = TracedSum.Sequential({existing ?? Zero});");
            code.Line($"sum.Add({Text(((Reduction)equation.Value).Body)});");
            return "sum.Result";
        }

        var results = equation.Value.Reductions().Select((reduction, i) => (reduction, Local: WriteReduction(reduction, i, schedule))).ToList();
        var value = new TracedDialect(network.NumberType, leaf => leaf is Reduction reduction
            ? results.First(result => result.reduction == reduction).Local + ".Result"
            : Leaf(leaf)).Print(equation.Value);
        return existing is null ? value : $"{existing} + ({value})";
    }

    private string WriteContraction(Schedule schedule, Contraction contraction, string? existing)
    {
        var start = contraction.Start is { } read ? Leaf(read) : null;
        if (schedule is DotTiles)
        {
            code.Line($"var sum = TracedSum.Lanes({start ?? "null"}, Vector<{network.Number}>.Count);");
            AddProducts(contraction);
            return existing is null ? "sum.Result" : $"sum.Result + {existing}";
        }

        var startsFromExisting = existing is not null && (schedule is OuterProductTiles || IsTinySampleSum(schedule));
        code.Line($"var sum = TracedSum.Sequential({(startsFromExisting ? existing : start ?? Zero)});");
        AddProducts(contraction);
        return existing is null || startsFromExisting ? "sum.Result" : $"sum.Result + {existing}";
    }

    private void AddProducts(Contraction contraction)
    {
        using var loop = Loop(contraction.Over);
        code.Line($"sum.Add({Leaf(contraction.Left)}, {Leaf(contraction.Right)});");
    }

    private string WriteReduction(Reduction reduction, int number, Schedule schedule)
    {
        var isSum = reduction.Operator == ReductionOperator.Sum;
        var local = (isSum ? "sum" : "max") + (number == 0 ? "" : $"{number + 1}");
        var kind = isSum ? "TracedSum" : "TracedMaximum";
        var first = isSum ? Zero : "null";
        code.Line(schedule is VectorReduction
            ? $"var {local} = {kind}.Lanes(null, Vector<{network.Number}>.Count);"
            : $"var {local} = {kind}.Sequential({first});");
        using (Loop(reduction.Over))
            code.Line($"{local}.Add({Text(reduction.Body)});");
        return local;
    }

    /// <summary>A loop over an index; the samples are one.</summary>
    private CodeWriter.BlockScope Loop(Axis over) => over == Axis.Sample
        ? default
        : code.Block($"for (int {over.Symbol} = 0; {over.Symbol} < {over.Extent}; {over.Symbol}++)");

    private string Text(Expression expression) => new TracedDialect(network.NumberType, Leaf).Print(expression);

    private string Leaf(Expression leaf) => leaf switch
    {
        TensorRead read => Read(read),
        _ when leaf == Gradients.Share => $"Traced.Constant({Literal(1)})",
        _ => leaf.ToString(),
    };

    private string Read(TensorRead read)
    {
        var indices = read.At.Select(at => at.Shift == 0 ? at.Axis.Symbol : $"{at.Axis.Symbol} + {at.Shift}");
        return $"Read({string.Join(", ", indices.Prepend("Tensor." + network.Names.Constant(read.Tensor)))})";
    }

    private string Literal(double value) => new ScalarDialect(network.NumberType, leaf => leaf.ToString()).Print(new Constant(value));

    private static bool IsTinySampleSum(Schedule schedule) =>
        schedule is StraightLine && schedule.Equation.Value is Reduction { Over: var over } && over == Axis.Sample;
}
