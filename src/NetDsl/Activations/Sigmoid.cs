namespace NetDsl;

public static partial class Activations
{
    /// <summary>The logistic function: 1 / (1 + exp(−x)).</summary>
    public const string Sigmoid = nameof(ActivationFunctions.Sigmoid);
}

public static partial class ActivationFunctions
{
    /// <summary>The logistic function: 1 / (1 + exp(−x)).</summary>
    /// <remarks>
    /// Below 0 it is computed as exp(x) / (1 + exp(x)), which is the same and whose derivative does not overflow.
    /// </remarks>
    [Activation(Initialization = Initialization.Glorot)]
    public static float Sigmoid(float x) =>
        (x > 0 ? 1 : MathF.Exp(x > 0 ? -x : x)) / (1 + MathF.Exp(x > 0 ? -x : x));
}
