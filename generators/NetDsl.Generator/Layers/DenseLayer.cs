using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [Dense]: z[n] = Σₖ x[k]·W[k,n] + b[n], y[n] = φ(z[n]). Per step, the same at each position; in groups of K inputs and N units,
/// z[g·N+n] = Σₖ x[g·K+k]·W[k,g·N+n] + b[g·N+n].
/// </summary>
internal sealed class DenseLayer : LayerDefinition
{
    public override string Kind => "Dense";

    public override bool MayTranspose => true;

    public override void Define(LayerBuilder layer)
    {
        if (layer.SourcePerStep() is not { } x)
            return;
        var at = Positions.In(x);
        var units = layer.Size("units");
        var groups = layer.Size("Groups", byDefault: 1);
        if (!layer.CheckGroups("Groups", groups, at.Channel.Extent, "inputs") || !layer.CheckGroups("Groups", groups, units, "units"))
            return;

        var φ = layer.Activation();
        var (g, k, n) = (LayerBuilder.Axis("g", groups), LayerBuilder.Axis("k", at.Channel.Extent / groups), LayerBuilder.Axis("n", units / groups));
        var (input, unit) = (LayerBuilder.InGroup(g, k), LayerBuilder.InGroup(g, n));

        var W = layer.Weights("Weights", [k.Extent, units], layer.Initialization(φ), fanIn: k.Extent, fanOut: n.Extent, sizedBy: "units");
        var y = layer.Output([.. at.Shape, units]);
        var z = φ is null ? y : layer.Intermediate("z", [.. at.Shape, units]);

        var sum = Sum(k, x[at.Of(input)] * W[k, unit]);
        if (layer.Flag("Bias", byDefault: true))
        {
            var b = layer.Bias("Bias", [units], fanIn: k.Extent);
            z[at.Of(unit)] = sum + b[unit];
        }
        else
        {
            z[at.Of(unit)] = sum;
        }

        var all = LayerBuilder.Axis("n", units);
        if (φ is not null)
            y[at.Of(all)] = φ.Of(z[at.Of(all)]);
    }
}
