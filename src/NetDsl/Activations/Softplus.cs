namespace NetDsl;

public static partial class Activations
{
    /// <summary>The smooth rectifier: log(1 + exp(x)) (Dugas, Bengio, Bélisle, Nadeau and Garcia 2001).</summary>
    public const string Softplus = nameof(ActivationFunctions.Softplus);
}

public static partial class ActivationFunctions
{
    /// <summary>The smooth rectifier: log(1 + exp(x)) (Dugas, Bengio, Bélisle, Nadeau and Garcia 2001).</summary>
    /// <remarks>
    /// Written as max(x, 0) + log(1 + exp(−|x|)), which never overflows; as choices between two sides, since |x| has no
    /// derivative at 0 and softplus has.
    /// </remarks>
    [Activation(Initialization = Initialization.He)]
    public static float Softplus(float x) =>
        (x > 0 ? x : 0) + MathF.Log(1 + MathF.Exp(x > 0 ? -x : x));
}
