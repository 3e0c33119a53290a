using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>A sum or maximum along the contiguous index, of one sample: a vector of partial results, folded at the end.</summary>
internal static class VectorReductionWriter
{
    public static void Write(KernelWriter kernel, VectorReduction schedule)
    {
        var (equation, reduction) = (schedule.Equation, schedule.Reduction);
        var (code, over) = (kernel.Code, reduction.Over);
        var isSum = reduction.Operator == ReductionOperator.Sum;
        var partial = isSum ? "sums" : "maxima";

        kernel.Comment(equation);
        using var block = code.Block();
        VectorLoads.Broadcasts(kernel, reduction.Body, over);
        code.Line(isSum ? $"var sums = {kernel.VectorType}.Zero;" : $"var maxima = new {kernel.VectorType}({kernel.Number}.NegativeInfinity);");
        using (code.Block($"for (int {over.Symbol} = 0; {over.Symbol} < {over.Extent}; {over.Symbol} += V)"))
        {
            VectorLoads.Vectors(kernel, reduction.Body, over);
            var body = kernel.VectorExpression(reduction.Body, leaf => VectorLoads.Leaf(kernel, leaf, over));
            var mask = kernel.Mask(over);
            if (isSum)
                code.Line(mask is null ? $"sums += {body};" : $"sums += Vector.ConditionalSelect({mask}, {body}, {kernel.VectorType}.Zero);");
            else
                code.Line($"maxima = VectorMath.Max(maxima, {(mask is null ? body : $"Vector.ConditionalSelect({mask}, {body}, maxima)")});");
        }

        var folded = isSum ? "Lanes.Sum(sums)" : "Lanes.Max(maxima)";
        var value = kernel.ScalarExpression(equation.Value, leaf => leaf switch
        {
            Reduction => folded,
            TensorRead read => kernel.Scalar(read),
            _ => ((Formulas.Variable)leaf).Name,
        });
        code.Line($"{kernel.Scalar(equation.Target)} {(equation.Accumulates ? "+=" : "=")} {value};");
    }
}
