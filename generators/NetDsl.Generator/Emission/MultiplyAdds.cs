using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission;

/// <summary>The multiply-adds of a layer's forward pass of one sample: those of its contractions.</summary>
internal static class MultiplyAdds
{
    public static long Of(BoundLayer layer) => layer.Equations
        .Where(equation => equation.Usage is Usage.Always or Usage.Inference && SumOfProducts.Of(equation.Value) is not null)
        .Sum(equation => equation.Target.Axes.Concat(SumOfProducts.Of(equation.Value)!.Sum.Over)
            .Aggregate(1L, (product, axis) => product * axis.Extent));
}
