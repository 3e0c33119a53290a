using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [Gru], with the reset gate after the product, gates in the order r, z, n:
/// c = tanh(a₂ + r·(h·R₂ + b₂)), h' = (1 − z)·c + z·h.
/// </summary>
internal sealed class GruLayer : RecurrentLayer
{
    public override string Kind => "Gru";

    protected override TensorSymbol Define(LayerBuilder layer, RecurrentPass pass)
    {
        var (t, m, n, j) = (pass.t, pass.m, pass.n, LayerBuilder.Axis("j", 3));
        var a = pass.Inputs(j);
        var R = pass.Recurrent(j);
        var b = pass.Bias("RecurrentBias");
        var u = pass.Value("u", j);
        var (r, z, c) = (pass.Gate("r"), pass.Gate("z"), pass.Value("c"));
        var h = pass.State("h");
        pass.ForEachStep(() =>
        {
            u[t, j, n] = Sum(m, h[pass.Before, m] * R[m, j, n]);
            r[t, n] = Sigmoid(a[t, 0, n] + u[t, 0, n]);
            z[t, n] = Sigmoid(a[t, 1, n] + u[t, 1, n]);
            c[t, n] = Tanh(a[t, 2, n] + (r[t, n] * (u[t, 2, n] + b[n])));
            pass.Continue(h, ((1 - z[t, n]) * c[t, n]) + (z[t, n] * h[pass.Before, n]));
        });
        return h;
    }
}
