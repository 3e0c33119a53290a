using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>A loop for each index and one element at a time.</summary>
internal static class ScalarLoopWriter
{
    /// <summary>Writes the loops but for that over the samples, inside of which they stand.</summary>
    public static void Write(KernelWriter kernel, Equation equation)
    {
        var code = kernel.Code;
        kernel.Comment(equation);
        using var scope = equation.Target.At.Count == 0 ? code.Block() : default;
        using var loops = LoopNest.Open(code, equation.Target.At.Select(at => at.Axis));
        var assignment = equation.Accumulates ? "+=" : "=";
        if (Contraction.Of(equation) is { } contraction)
        {
            code.Line($"{kernel.Number} sum = {(contraction.Start is { } start ? kernel.Scalar(start) : kernel.Literal(0))};");
            using (LoopNest.Open(code, [contraction.Over]))
                code.Line($"sum = {kernel.FusedMultiplyAdd(kernel.Scalar(contraction.Left), kernel.Scalar(contraction.Right), "sum")};");
            code.Line($"{kernel.Scalar(equation.Target)} {assignment} sum;");
            return;
        }

        var locals = new Dictionary<Reduction, string>();
        foreach (var reduction in equation.Value.Reductions())
        {
            var isSum = reduction.Operator == ReductionOperator.Sum;
            var local = locals[reduction] = $"{(isSum ? "sum" : "max")}{locals.Count}";
            code.Line($"{kernel.Number} {local} = {kernel.Literal(isSum ? 0 : double.NegativeInfinity)};");
            using (LoopNest.Open(code, [reduction.Over]))
            {
                var term = kernel.ScalarExpression(reduction.Body, Leaf);
                code.Line(isSum ? $"{local} += {term};" : $"{local} = VectorMath.Max({local}, {term});");
            }
        }

        code.Line($"{kernel.Scalar(equation.Target)} {assignment} {kernel.ScalarExpression(equation.Value, Leaf)};");

        string Leaf(Expression leaf) => leaf switch
        {
            Reduction reduction => locals[reduction],
            TensorRead read => kernel.Scalar(read),
            _ => ((Variable)leaf).Name,
        };
    }
}
