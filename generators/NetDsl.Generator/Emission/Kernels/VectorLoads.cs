using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>What a vector loop reads, in locals.</summary>
internal static class VectorLoads
{
    /// <summary>Before the loop: what is the same for all its elements, broadcast.</summary>
    public static void Broadcasts(KernelWriter kernel, IEnumerable<Access> accesses, Axis vector)
    {
        foreach (var access in accesses.Where(access => !access.DependsOn(vector)))
            kernel.Code.Line($"var {Broadcast(kernel, access)} = new {kernel.VectorType}({kernel.Scalar(access)});");
    }

    /// <summary>In the loop: a vector of each tensor that is read along the index.</summary>
    public static void Vectors(KernelWriter kernel, IEnumerable<Access> accesses, Axis vector, Func<Axis, string>? index = null)
    {
        foreach (var access in accesses.Where(access => access.DependsOn(vector)))
            kernel.Code.Line($"var {kernel.Element(access)} = {kernel.LoadVector(access, vector, index)};");
    }

    /// <summary>The text of an element.</summary>
    public static string Leaf(KernelWriter kernel, Expression leaf, Axis vector) =>
        ((Access)leaf).DependsOn(vector) ? kernel.Element((Access)leaf) : Broadcast(kernel, (Access)leaf);

    private static string Broadcast(KernelWriter kernel, Access access) => kernel.Element(access) + "All";
}
