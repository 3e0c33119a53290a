using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[Lstm], gates in the order i, f, g, o: c' = f·c + i·g, h' = o·tanh(c').</summary>
internal sealed class LstmLayer : RecurrentLayer
{
    public override string Kind => "Lstm";

    protected override TensorSymbol Define(LayerBuilder layer, RecurrentPass pass)
    {
        var (t, m, n, j) = (pass.t, pass.m, pass.n, LayerBuilder.Axis("j", 4));
        var a = pass.Inputs(j);
        var R = pass.Recurrent(j);
        var z = pass.Value("z", j);
        var (i, f, g, o, s) = (pass.Gate("i"), pass.Gate("f"), pass.Gate("g"), pass.Gate("o"), pass.Value("s"));
        var (c, h) = (pass.State("c"), pass.State("h"));
        var forgetBias = layer.Number("ForgetBias", byDefault: 1);
        pass.ForEachStep(() =>
        {
            z[t, j, n] = a[t, j, n] + Sum(m, h[pass.Before, m] * R[m, j, n]);
            i[t, n] = Sigmoid(z[t, 0, n]);
            f[t, n] = Sigmoid(z[t, 1, n] + forgetBias);
            g[t, n] = Tanh(z[t, 2, n]);
            o[t, n] = Sigmoid(z[t, 3, n]);
            pass.Continue(c, (f[t, n] * c[pass.Before, n]) + (i[t, n] * g[t, n]));
            s[t, n] = Tanh(c[pass.After, n]);
            pass.Continue(h, o[t, n] * s[t, n]);
        });
        return h;
    }
}
