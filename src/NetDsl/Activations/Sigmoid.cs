namespace NetDsl;

public static partial class Activations
{
    /// <summary>The logistic function: σ(x) = 1 / (1 + exp(−x)).</summary>
    public const string Sigmoid = nameof(ActivationFunctions.Sigmoid);
}

public static partial class ActivationFunctions
{
    /// <summary>The logistic function: σ(x) = 1 / (1 + exp(−x)).</summary>
    [Activation(Initialization = Initialization.Glorot)]
    public static float Sigmoid(float x) => VectorMath.Sigmoid(x);
}
