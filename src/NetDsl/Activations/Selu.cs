namespace NetDsl;

public static partial class Activations
{
    /// <summary>
    /// The scaled exponential linear unit: λ·Elu(x, α), with λ and α such that mean 0 and variance 1 are a fixed point
    /// (Klambauer, Unterthiner, Mayr and Hochreiter 2017).
    /// </summary>
    public const string Selu = nameof(ActivationFunctions.Selu);
}

public static partial class ActivationFunctions
{
    /// <summary>
    /// The scaled exponential linear unit: λ·Elu(x, α), with λ and α such that mean 0 and variance 1 are a fixed point
    /// (Klambauer, Unterthiner, Mayr and Hochreiter 2017).
    /// </summary>
    [Activation(Initialization = Initialization.LeCun)]
    public static float Selu(float x) => 1.0507009873554805f * Elu(x, 1.6732632423543772f);
}
