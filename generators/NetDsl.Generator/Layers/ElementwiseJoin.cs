using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>A join of layers of one shape, element by element.</summary>
internal abstract class ElementwiseJoin : LayerDefinition
{
    /// <summary>What the join does, for messages: "adds".</summary>
    protected abstract string Verb { get; }

    public override void Define(LayerBuilder layer)
    {
        var shape = layer.Source.Tensor.Shape;
        for (var i = 1; i < layer.Sources.Count; i++)
        {
            var other = layer.Sources[i].Tensor.Shape;
            if (!other.Equals(shape))
            {
                layer.ReportSources(Descriptors.ShapesDiffer, layer.Name, Verb, layer.DescribeSources(0, i));
                return;
            }
        }

        var y = layer.Output([.. shape]).Flat;
        var n = LayerBuilder.Axis("n", y.Length);
        y[n] = layer.Sources.Select(source => source.Flat[n]).Aggregate(Join);
    }

    protected abstract Expression Join(Expression left, Expression right);
}
