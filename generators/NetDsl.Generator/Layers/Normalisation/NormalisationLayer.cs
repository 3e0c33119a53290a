using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>A normalisation: z = (x − mean)·factor, y = z·Scale + Shift, with a scale and a shift for each channel.</summary>
internal abstract class NormalisationLayer : LayerDefinition
{
    /// <summary>Whether a shift is learned.</summary>
    protected virtual bool HasShift => true;

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source;
        var at = Positions.In(x);
        var n = at.Channel;
        if (Normalise(layer, x, at) is not { } normalised)
            return;

        int[] shape = [.. x.Tensor.Shape];
        var y = layer.Output(shape);
        if (!layer.Flag("Affine", byDefault: true))
        {
            y[at.Of(n)] = normalised;
            return;
        }

        var z = layer.Intermediate("z", shape);
        z[at.Of(n)] = normalised;
        var scaled = z[at.Of(n)] * layer.Scale("Scale", [n.Extent])[n];
        y[at.Of(n)] = HasShift ? scaled + layer.Bias("Shift", [n.Extent])[n] : scaled;
    }

    /// <summary>Writes what z is made from, and says what each of its elements is; null where a problem was reported.</summary>
    protected abstract Expression? Normalise(LayerBuilder layer, TensorSymbol x, Positions at);

    /// <summary>ε, which is added to a variance.</summary>
    protected static double Epsilon(LayerBuilder layer) => layer.Number("Epsilon", byDefault: 1e-5);
}
