using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>Tables: the one term of a sum that is not zero is looked up, or each term is added to the one element to which it belongs.</summary>
internal static class LookupWriter
{
    /// <summary>Writes a lookup, but for the loop over the samples, inside of which it stands.</summary>
    public static void Write(KernelWriter kernel, Lookup lookup)
    {
        var (code, nest) = (kernel.Code, lookup.Nest);
        kernel.Heading(lookup.Equation);
        var axes = nest.Axes.Where(axis => axis != Axis.Sample && axis != lookup.Vector).ToList();
        using var scope = axes.Count == 0 ? code.Block() : default;
        using var loops = LoopNest.Open(code, axes);
        using (code.Block(Find(kernel, lookup.Key, lookup.Index)))
            Each(kernel, nest, lookup.Term, lookup.Vector, accumulates: nest.Equation.Accumulates);
        if (nest.Equation.Accumulates)
            return;
        using (code.Block("else"))
            Each(kernel, nest, 0, lookup.Vector, accumulates: false);
    }

    /// <summary>Writes a scatter, with all its loops.</summary>
    public static void Write(KernelWriter kernel, Scatter scatter)
    {
        var (code, nest) = (kernel.Code, scatter.Nest);
        code.Blank();
        if (!nest.Equation.Accumulates)
            code.Line($"MemoryMarshal.CreateSpan(ref {kernel.Local(nest.Target.Tensor)}, {nest.Target.Tensor.Length}).Clear();");
        using var loops = LoopNest.Open(code, scatter.Over);
        using var found = code.Block(Find(kernel, scatter.Key, scatter.Index));
        using var rest = LoopNest.Open(code, nest.Axes.Where(axis => axis != scatter.Index && axis != scatter.Vector));
        Each(kernel, nest, scatter.Term, scatter.Vector, accumulates: true);
    }

    /// <summary>The number that is looked up, as an index; a number that is none of the table's has no row.</summary>
    private static string Find(KernelWriter kernel, Expression key, Axis index)
    {
        var number = kernel.ScalarExpression(key, leaf => kernel.Scalar((Access)leaf));
        kernel.Code.Line($"int {index.Symbol} = (int){(number.Contains(' ') ? $"({number})" : number)};");
        return $"if ({index.Symbol} == {number} && (uint){index.Symbol} < {index.Extent})";
    }

    private static void Each(KernelWriter kernel, Nest nest, Expression term, Axis? vector, bool accumulates)
    {
        var code = kernel.Code;
        if (vector is null)
        {
            code.Line($"{kernel.Scalar(nest.Target)} {(accumulates ? "+=" : "=")} {kernel.ScalarExpression(term, leaf => kernel.Scalar((Access)leaf))};");
            return;
        }

        using var loop = code.Block($"for (int {vector.Symbol} = 0; {vector.Symbol} < {vector.Extent}; {vector.Symbol} += V)");
        var value = kernel.VectorExpression(term, vector, leaf => kernel.Lanes((Access)leaf, vector));
        code.Line($"var {kernel.Element(nest.Target)} = {(accumulates ? $"{kernel.LoadVector(nest.Target, vector)} + {value}" : value)};");
        kernel.StoreVector(nest.Target, vector, kernel.Element(nest.Target));
    }
}
