using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>
/// A layer whose state goes through a sequence, <c>h[t+1] = f(x[t], h[t])</c>; where it is bidirectional, a second one goes
/// from the last step to the first. The output is the state after each step, or after the last one.
/// </summary>
internal abstract class RecurrentLayer : LayerDefinition
{
    public override void Define(LayerBuilder layer)
    {
        var units = layer.Size("units");
        if (layer.Sequence() is not { } x)
            return;
        var mask = layer.MaskOf("Mask", x);
        IReadOnlyList<RecurrentPass> passes = layer.Flag("Bidirectional", byDefault: false)
            ? [new(layer, x, mask, units, isDescending: false), new(layer, x, mask, units, isDescending: true)]
            : [new(layer, x, mask, units, isDescending: false)];
        if (!layer.CheckFits("elements", "units", [(long)x.Tensor.Shape[0], units, passes.Count]))
            return;

        var lastOnly = layer.Flag("LastOnly", byDefault: false);
        var width = units * passes.Count;
        var y = lastOnly ? layer.Output(width) : layer.Output(x.Tensor.Shape[0], width);
        for (var i = 0; i < passes.Count; i++)
        {
            var (pass, place) = (passes[i], passes[i].n + i * units);
            var h = Define(layer, pass);
            if (lastOnly)
                y[place] = h[pass.LastRow, pass.n];
            else
                y[pass.t, place] = pass.UnlessMasked(h[pass.After, pass.n], 0);
        }
    }

    /// <summary>Writes the equations of one direction, and returns its state.</summary>
    protected abstract TensorSymbol Define(LayerBuilder layer, RecurrentPass pass);
}
