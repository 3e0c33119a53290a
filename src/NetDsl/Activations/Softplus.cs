namespace NetDsl;

public static partial class Activations
{
    /// <summary>The smooth rectifier: log(1 + exp(x)) (Dugas, Bengio, Bélisle, Nadeau and Garcia 2001).</summary>
    public const string Softplus = nameof(ActivationFunctions.Softplus);
}

public static partial class ActivationFunctions
{
    /// <summary>The smooth rectifier: log(1 + exp(x)) (Dugas, Bengio, Bélisle, Nadeau and Garcia 2001).</summary>
    [Activation(Initialization = Initialization.He)]
    public static float Softplus(float x) => VectorMath.Softplus(x);
}
