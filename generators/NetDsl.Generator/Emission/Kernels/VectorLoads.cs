using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>What a vector loop reads, in locals.</summary>
internal static class VectorLoads
{
    /// <summary>Before the loop: what is the same for all its elements, broadcast.</summary>
    public static void Broadcasts(KernelWriter kernel, Expression value, Axis vector)
    {
        foreach (var read in value.Reads().Where(read => !read.DependsOn(vector)))
            kernel.Code.Line($"var {Broadcast(kernel, read)} = new {kernel.VectorType}({kernel.Scalar(read)});");
    }

    /// <summary>In the loop: a vector of each tensor that is read along the index.</summary>
    public static void Vectors(KernelWriter kernel, Expression value, Axis vector)
    {
        foreach (var read in value.Reads().Where(read => read.DependsOn(vector)))
            kernel.Code.Line($"var {kernel.Element(read)} = {kernel.LoadVector(read)};");
    }

    /// <summary>The text of a leaf.</summary>
    public static string Leaf(KernelWriter kernel, Expression leaf, Axis vector) => leaf switch
    {
        TensorRead read => read.DependsOn(vector) ? kernel.Element(read) : Broadcast(kernel, read),
        _ => $"new {kernel.VectorType}({((Variable)leaf).Name})",
    };

    private static string Broadcast(KernelWriter kernel, TensorRead read) => kernel.Element(read) + "All";
}
