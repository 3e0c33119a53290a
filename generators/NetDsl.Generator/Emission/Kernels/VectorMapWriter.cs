using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>An elementwise equation of one sample, a vector at a time.</summary>
internal static class VectorMapWriter
{
    public static void Write(KernelWriter kernel, VectorMap map)
    {
        var (equation, vector) = (map.Equation, map.Vector);
        kernel.Comment(equation);
        using var outer = LoopNest.Open(kernel.Code, equation.Target.At.Select(at => at.Axis).Where(axis => axis != vector));
        using var scope = equation.Value.Reads().All(read => read.DependsOn(vector)) ? default : kernel.Code.Block();
        VectorLoads.Broadcasts(kernel, equation.Value, vector);
        using (kernel.Code.Block($"for (int {vector.Symbol} = 0; {vector.Symbol} < {vector.Extent}; {vector.Symbol} += V)"))
        {
            VectorLoads.Vectors(kernel, equation.Value, vector);
            var name = kernel.Element(equation.Target);
            var value = kernel.VectorExpression(equation.Value, leaf => VectorLoads.Leaf(kernel, leaf, vector));
            if (equation.Accumulates)
                value = $"{kernel.LoadVector(equation.Target)} + ({value})";
            kernel.Code.Line($"var {name} = {value};");
            kernel.StoreVector(equation.Target, vector, name);
        }
    }
}
