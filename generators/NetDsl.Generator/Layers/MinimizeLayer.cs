using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>[Minimize] and the losses of single elements: L = Σₙ f(y[n], t[n]) / N.</summary>
internal sealed class MinimizeLayer : LayerDefinition
{
    public override string Kind => "Minimize";

    public override void Define(LayerBuilder layer)
    {
        if (layer.Arguments("loss") is not [var name] || layer.FormulaOf(name) is not { } f)
            return;

        var y = layer.Source.Flat;
        var n = LayerBuilder.Axis("n", y.Length);
        var t = layer.Target(y.Length);
        var φ = f.Prediction is null ? null : layer.FormulaOf(f.Prediction);
        var p = φ is null ? y : layer.Intermediate("p", y.Length);
        var domain = Enum.TryParse<TargetDomain>(f.Targets, out var named) ? named : TargetDomain.Real;

        if (φ is not null)
            p[n] = φ.Of(y[n]);
        Expression[] arguments = [y[n], t[n], .. layer.Options(f)];
        layer.Loss(new Judgement(p.Tensor, t.Tensor, domain), [n], f.Of(arguments));
    }
}
