using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>A loop for each index and one element at a time.</summary>
internal static class ScalarLoopWriter
{
    /// <summary>Writes the loops but for that over the samples, inside of which they stand.</summary>
    public static void Write(KernelWriter kernel, ScalarLoops loops)
    {
        var (code, nest) = (kernel.Code, loops.Nest);
        kernel.Heading(loops.Equation);
        var axes = nest.Axes.Where(axis => axis != Axis.Sample).ToList();

        // A kernel of its own needs no scope for its locals.
        using var scope = axes.Count == 0 && loops.IsRowWise ? code.Block() : default;
        using var nested = LoopNest.Open(code, axes);
        var assignment = nest.Equation.Accumulates ? "+=" : "=";
        if (Contraction.Of(nest) is { } contraction)
        {
            code.Line($"{kernel.Number} sum = {(contraction.Start is { } start ? kernel.Scalar(start) : kernel.Literal(0))};");
            using (LoopNest.Open(code, contraction.Over))
                code.Line($"sum = {kernel.FusedMultiplyAdd(kernel.Scalar(contraction.Left), kernel.Scalar(contraction.Right), "sum")};");
            code.Line($"{kernel.Scalar(nest.Target)} {assignment} sum;");
            return;
        }

        var locals = new Dictionary<Reduction, string>();
        foreach (var reduction in nest.Reductions)
        {
            var number = locals.Count;
            locals.Add(reduction, Result(reduction, number));
            Reduce(kernel, reduction, number, Leaf);
        }

        code.Line($"{kernel.Scalar(nest.Target)} {assignment} {kernel.ScalarExpression(nest.Value, Leaf)};");

        string Leaf(Expression leaf) => leaf is Reduction reduction ? locals[reduction] : kernel.Scalar((Access)leaf);
    }

    private static string Result(Reduction reduction, int number) => reduction.Operator switch
    {
        ReductionOperator.Sum => $"sum{number}",
        ReductionOperator.Max => $"max{number}",
        _ => $"first{number}",
    };

    private static void Reduce(KernelWriter kernel, Reduction reduction, int number, Func<Expression, string> leaf)
    {
        var code = kernel.Code;
        var isPlace = reduction.Operator == ReductionOperator.ArgMax;
        var local = isPlace ? $"max{number}" : Result(reduction, number);
        code.Line($"{kernel.Number} {local} = {kernel.Literal(reduction.Operator == ReductionOperator.Sum ? 0 : double.NegativeInfinity)};");
        if (isPlace)
            code.Line($"int place{number} = 0, first{number} = 0;");
        using var loops = LoopNest.Open(code, reduction.Over);
        var term = kernel.ScalarExpression(reduction.Body, leaf);
        if (reduction.Operator == ReductionOperator.Sum)
        {
            code.Line($"{local} += {term};");
            return;
        }

        if (isPlace)
        {
            using (code.Block($"if ({term} > {local})"))
            {
                code.Line($"first{number} = place{number};");
                code.Line($"{local} = {term};");
            }

            code.Line($"place{number}++;");
            return;
        }

        code.Line($"{local} = VectorMath.Max({local}, {term});");
    }
}
