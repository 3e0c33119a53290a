using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission;

/// <summary>The multiply-adds of a layer's forward pass of one sample: those of its contractions.</summary>
internal static class MultiplyAdds
{
    public static long Of(BoundLayer layer) => layer.Equations
        .Select(Contraction.Of)
        .Where(contraction => contraction is not null)
        .Sum(contraction => contraction!.Target.At.Aggregate((long)contraction.Over.Extent, (product, at) => product * at.Axis.Extent));
}
