using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>Sums and maxima along contiguous indices: a vector of partial results for each element, folded at the end.</summary>
internal static class LaneLoopsWriter
{
    /// <summary>Writes the loops but for that over the samples, inside of which they stand.</summary>
    public static void Write(KernelWriter kernel, LaneLoops loops)
    {
        var (nest, code) = (loops.Nest, kernel.Code);
        kernel.Heading(loops.Equation);
        var outer = nest.Axes.Where(axis => axis != Axis.Sample).ToList();
        using var scope = outer.Count == 0 ? code.Block() : default;
        using var nested = LoopNest.Open(code, outer);

        var contraction = Contraction.Of(nest);
        var folded = new Dictionary<Reduction, string>();
        foreach (var reduction in nest.Reductions)
        {
            folded.Add(reduction, Folded(reduction, folded.Count));
            Reduce(kernel, reduction, folded.Count - 1, contraction is not null);
        }

        var value = kernel.ScalarExpression(nest.Value, leaf => leaf is Reduction reduction ? folded[reduction] : kernel.Scalar((Access)leaf));
        code.Line($"{kernel.Scalar(nest.Target)} {(nest.Equation.Accumulates ? "+=" : "=")} {value};");
    }

    private static void Reduce(KernelWriter kernel, Reduction reduction, int number, bool isContraction)
    {
        var (code, over, partial) = (kernel.Code, reduction.Over[reduction.Over.Count - 1], Partial(reduction, number));
        var isSum = reduction.Operator == ReductionOperator.Sum;
        code.Line(isSum
            ? $"var {partial} = {kernel.VectorType}.Zero;"
            : $"var {partial} = new {kernel.VectorType}({kernel.Number}.NegativeInfinity);");
        using var outer = LoopNest.Open(code, reduction.Over.Take(reduction.Over.Count - 1));
        using var loop = code.Block($"for (int {over.Symbol} = 0; {over.Symbol} < {over.Extent}; {over.Symbol} += V)");
        var mask = kernel.Mask(over);
        VectorLoads.Vectors(kernel, reduction.Body.All<Access>(_ => true), over);
        if (isContraction && reduction.Body is Binary { Left: Access left, Right: Access right })
        {
            var masked = mask is null ? "" : $" & {mask}";
            code.Line($"{partial} = Vector.FusedMultiplyAdd({Read(left)}{masked}, {Read(right)}{masked}, {partial});");
            return;
        }

        var body = kernel.VectorExpression(reduction.Body, over, leaf => Read((Access)leaf));
        if (isSum)
            code.Line(mask is null ? $"{partial} += {body};" : $"{partial} += Vector.ConditionalSelect({mask}, {body}, {kernel.VectorType}.Zero);");
        else
            code.Line($"{partial} = VectorMath.Max({partial}, {(mask is null ? body : $"Vector.ConditionalSelect({mask}, {body}, {partial})")});");

        string Read(Access access) => access.DependsOn(over) ? kernel.Element(access) : kernel.Lanes(access, over);
    }

    private static string Partial(Reduction reduction, int number) =>
        (reduction.Operator == ReductionOperator.Sum ? "sums" : "maxima") + (number == 0 ? "" : $"{number}");

    private static string Folded(Reduction reduction, int number) =>
        $"Lanes.{(reduction.Operator == ReductionOperator.Sum ? "Sum" : "Max")}({Partial(reduction, number)})";
}
