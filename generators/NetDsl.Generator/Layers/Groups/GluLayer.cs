using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[Glu]: y[n] = x[n]·φ(x[N+n]) at each position.</summary>
internal sealed class GluLayer : LayerDefinition
{
    public override string Kind => "Glu";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source;
        var at = Positions.In(x);
        if (at.Channel.Extent % 2 != 0)
        {
            layer.ReportSources(Descriptors.ChannelsAreOdd, layer.Name, layer.DescribeSource(), $"{at.Channel.Extent}");
            return;
        }

        var n = LayerBuilder.Axis("n", at.Channel.Extent / 2);
        var gate = x[at.Of(n + n.Extent)];
        var y = layer.Output([.. at.Shape, n.Extent]);
        y[at.Of(n)] = x[at.Of(n)] * Open(layer, gate, n);
    }

    /// <summary>φ of the gate: σ where nothing is said.</summary>
    private static Expression Open(LayerBuilder layer, Expression gate, Axis channel) => layer.Arguments("Activation").Count == 0
        ? Sigmoid(gate)
        : layer.Activation()?.Of(gate, channel) ?? gate;
}
