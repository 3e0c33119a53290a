using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>A sum over the samples, a few vectors of elements at a time, so that the additions of one do not wait for another's.</summary>
internal static class SampleSumWriter
{
    public static void Write(KernelWriter kernel, SampleSum schedule)
    {
        var (equation, vector, code) = (schedule.Equation, schedule.Vector, kernel.Code);
        var n = vector.Symbol;
        var count = TileShape.VectorsFor(vector.Extent, atMost: 4);

        code.Blank();
        using var loop = code.Block($"for (int {n} = 0; {n} < {vector.Extent}; {n} += {TileShape.Advance(count)})");
        for (var i = 0; i < count; i++)
        {
            var start = equation.Accumulates ? kernel.LoadVector(equation.Target, At(i)) : $"{kernel.VectorType}.Zero";
            code.Line($"var sum{i} = {start};");
        }

        using (code.Block("for (int s = 0; s < batch; s++)"))
        {
            for (var i = 0; i < count; i++)
            {
                var lane = i;
                var value = kernel.VectorExpression(schedule.Reduction.Body, leaf => leaf switch
                {
                    TensorRead read when read.DependsOn(vector) => kernel.LoadVector(read, At(lane)),
                    TensorRead read => $"new {kernel.VectorType}({kernel.Scalar(read)})",
                    _ => VectorLoads.Leaf(kernel, leaf, vector),
                });
                code.Line($"sum{i} += {value};");
            }
        }

        for (var i = 0; i < count; i++)
            kernel.StoreVector(equation.Target, vector, $"sum{i}", At(i));

        Func<Axis, string> At(int i) => axis => axis == vector ? TileShape.Offset(n, i) : axis.Symbol;
    }
}
