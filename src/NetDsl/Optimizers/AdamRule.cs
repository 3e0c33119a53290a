namespace NetDsl;

/// <summary>The constants of the rule of <see cref="Adam"/>.</summary>
internal static class AdamRule
{
    public static UpdateConstant[] ConstantsOf(UpdateStep step, double beta1, double beta2, double epsilon) =>
    [
        new("η", step.Rate),
        new("β₁", beta1),
        new("1−β₁", 1 - beta1),
        new("β₂", beta2),
        new("1−β₂", 1 - beta2),
        new("c₁", Correction(beta1, step)),
        new("c₂", Correction(beta2, step)),
        new("ε", epsilon),
    ];

    /// <summary>What corrects a moving average for its start at zero, 1/(1−βᵗ).</summary>
    public static double Correction(double beta, UpdateStep step) => 1 / (1 - Math.Pow(beta, step.Number));
}
