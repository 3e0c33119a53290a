using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[Rnn]: h[t+1,n] = φ(a[t,n] + Σₘ h[t,m]·R[m,n]), of what the input contributes: a[t,n] = Σₖ x[t,k]·W[k,n] + b[n].</summary>
internal sealed class RnnLayer : RecurrentLayer
{
    public override string Kind => "Rnn";

    protected override TensorSymbol Define(LayerBuilder layer, RecurrentPass pass)
    {
        var (t, m, n) = (pass.t, pass.m, pass.n);
        var a = pass.Inputs();
        var R = pass.Recurrent();
        var z = pass.Value("z");
        var h = pass.State("h");
        pass.ForEachStep(() =>
        {
            z[t, n] = a[t, n] + Sum(m, h[pass.Before, m] * R[m, n]);
            pass.Continue(h, Activate(layer, z[t, n]));
        });
        return h;
    }

    private static Expression Activate(LayerBuilder layer, Expression z)
    {
        if (layer.Arguments("Activation").Count == 0)
            return Tanh(z);
        return layer.Activation() is { } φ ? φ.Of(z) : z;
    }
}
