namespace NetDsl.Oracle.Cases;

/// <summary>Fully connected layers.</summary>
internal static class Dense
{
    private const string Oracle = "functional.linear";

    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("Dense", Oracle, e =>
        {
            var x = e.Source(13);
            e.Layer("Dense(21)");
            return functional.linear(x, e.Parameter("Weights", 13, 21).T, e.Parameter("Bias", 21));
        }),
        new("DenseWithoutBias", Oracle, e =>
        {
            var x = e.Source(13);
            e.Layer("Dense(7, Bias = false)");
            return functional.linear(x, e.Parameter("Weights", 13, 7).T);
        }),
        new("DensePerStep", Oracle, e =>
        {
            var x = e.Source(5, 6);
            e.Layer("Dense(9, PerStep = true)");
            return functional.linear(x, e.Parameter("Weights", 6, 9).T, e.Parameter("Bias", 9));
        }),
        new("DensePerStepWithActivation", $"{Oracle}, tanh", e =>
        {
            var x = e.Source(5, 6);
            e.Layer("Dense(9, PerStep = true, Activation = Tanh)");
            return functional.linear(x, e.Parameter("Weights", 6, 9).T, e.Parameter("Bias", 9)).tanh();
        }),
    ];
}
