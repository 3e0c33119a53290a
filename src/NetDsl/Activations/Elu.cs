namespace NetDsl;

public static partial class Activations
{
    /// <summary>
    /// The exponential linear unit: x above 0, α·(exp(x) − 1) from there down (Clevert, Unterthiner and Hochreiter
    /// 2016).
    /// </summary>
    public const string Elu = nameof(ActivationFunctions.Elu);
}

public static partial class ActivationFunctions
{
    /// <summary>
    /// The exponential linear unit: x above 0, α·(exp(x) − 1) from there down (Clevert, Unterthiner and Hochreiter
    /// 2016).
    /// </summary>
    [Activation(Initialization = Initialization.He)]
    public static float Elu(float x, float alpha = 1) => x > 0 ? x : alpha * (MathF.Exp(x) - 1);
}
