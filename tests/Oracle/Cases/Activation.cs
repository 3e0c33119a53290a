namespace NetDsl.Oracle.Cases;

/// <summary>Activations: those that NetDsl brings, and those with parameters that are learned.</summary>
internal static class Activation
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        Of("Relu", "functional.relu", x => functional.relu(x)),
        Of("LeakyRelu", "functional.leaky_relu", x => functional.leaky_relu(x, 0.01)),
        Of("Elu", "functional.elu", x => functional.elu(x, 1)),
        Of("Selu", "functional.selu", x => functional.selu(x)),
        Of("Gelu", "functional.gelu", functional.gelu),
        Of("Silu", "functional.silu", x => functional.silu(x)),
        Of("Mish", "functional.mish", x => functional.mish(x)),
        Of("Softplus", "functional.softplus", x => functional.softplus(x)),
        Of("Sigmoid", "sigmoid", x => x.sigmoid()),
        Of("Tanh", "tanh", x => x.tanh()),
        Of("HardSwish", "functional.hardswish", x => functional.hardswish(x)),
        Of("Sine", "sin", x => x.sin()),
        new("Activate", "functional.silu", e =>
        {
            var x = e.Source(5, 4);
            e.Layer("Activate(Silu)");
            return functional.silu(x);
        }),
        new("Prelu", "functional.prelu", e =>
        {
            var x = Prelu(e, "[Parameter(0.25f)]");
            return functional.prelu(x, e.Parameter("slope").reshape(1));
        }),
        new("PreluPerChannel", "functional.prelu", e =>
        {
            var x = Prelu(e, "[Parameter(0.25f, PerChannel = true)]");
            return functional.prelu(x.ChannelsFirst(), e.Parameter("slope", 4)).ChannelsLast();
        }),
        new("Snake", "functional.linear, sin", e =>
        {
            e.Member(
                "[Activation] private static float Own(float x, [Parameter(1f)] float pace) => "
                + "x + MathF.Sin(pace * x) * MathF.Sin(pace * x) / pace;");
            var x = e.Source(6);
            e.Layer("Dense(9, Activation = nameof(Own))");
            var z = functional.linear(x, e.Parameter("Weights", 6, 9).T, e.Parameter("Bias", 9));
            var pace = e.Scale("pace");
            return z + (pace * z).sin().square() / pace;
        }),
    ];

    /// <summary>Arguments on both sides of every kink.</summary>
    private static Case Of(string activation, string oracle, Func<Tensor, Tensor> φ) =>
        new(activation, $"functional.linear, {oracle}", e =>
        {
            var x = e.Source(6);
            e.Layer($"Dense(19, Activation = {activation})");
            return φ(functional.linear(x, e.Wide("Weights", 6, 19).T, e.Parameter("Bias", 19)));
        });

    private static Tensor Prelu(Experiment e, string attribute)
    {
        e.Member($"[Activation] private static float Own(float x, {attribute} float slope) => x > 0 ? x : slope * x;");
        var x = e.Source(5, 4);
        e.Layer("Activate(nameof(Own))");
        return x;
    }
}
