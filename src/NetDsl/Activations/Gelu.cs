namespace NetDsl;

public static partial class Activations
{
    /// <summary>The Gaussian error linear unit, exact: x·Φ(x) = ½·x·(1 + erf(x/√2)) (Hendrycks and Gimpel 2016).</summary>
    public const string Gelu = nameof(ActivationFunctions.Gelu);
}

public static partial class ActivationFunctions
{
    /// <summary>The Gaussian error linear unit, exact: x·Φ(x) = ½·x·(1 + erf(x/√2)) (Hendrycks and Gimpel 2016).</summary>
    [Activation(Initialization = Initialization.He)]
    public static float Gelu(float x) => 0.5f * x * (1 + VectorMath.Erf(x / MathF.Sqrt(2)));
}
