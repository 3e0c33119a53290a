namespace NetDsl.Oracle.Cases;

/// <summary>Mixtures of experts, by hand: the softmax over the largest logits of the gate weighs the experts.</summary>
internal static class Mixture
{
    private const string Oracle = "functional.linear, topk, softmax, scatter, einsum";
    private const int Units = 5;

    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("MixtureOfExperts", Oracle, e => Of(e, [7], "MixtureOfExperts(5)")),
        new("MixtureOfAllExperts", Oracle, e => Of(
            e, [7], "MixtureOfExperts(5, Experts = 3, TopK = 3, Activation = Tanh)", experts: 3, topK: 3, φ: tanh)),
        new("MixtureOfOneExpert", Oracle, e => Of(
            e, [7], "MixtureOfExperts(5, TopK = 1, Activation = Tanh)", topK: 1, φ: tanh)),
        new("MixtureOfDeepExperts", Oracle, e => Of(
            e, [7], "MixtureOfExperts(5, Hidden = 6, Activation = Tanh)", hidden: 6, φ: tanh)),
        new("MixtureOfExpertsPerStep", Oracle, e => Of(e, [4, 7], "MixtureOfExperts(5, PerStep = true)")),
    ];

    private static Tensor Of(
        Experiment e, long[] shape, string attribute, int experts = 4, int topK = 2, int hidden = 0,
        Func<Tensor, Tensor>? φ = null)
    {
        var x = e.Source(shape);
        e.Layer(attribute);
        var features = shape[^1];
        var logits = functional.linear(x, e.Parameter("Gate", features, experts).T);
        var (largest, chosen) = logits.topk(topK);
        var share = zeros_like(logits).scatter(-1, chosen, largest.softmax(-1));

        var inner = hidden > 0 ? hidden : Units;
        var W = e.Parameter("Weights", features, experts, inner);
        var z = einsum("...k,ken->...en", x, W) + e.Parameter("Bias", experts, inner);
        var expert = φ is null ? z : φ(z);
        if (hidden > 0)
        {
            var output = e.Parameter("Output", experts, inner, Units);
            expert = einsum("...em,emn->...en", expert, output) + e.Parameter("OutputBias", experts, Units);
        }

        return einsum("...e,...en->...n", share, expert);
    }
}
