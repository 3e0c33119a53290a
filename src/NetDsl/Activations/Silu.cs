namespace NetDsl;

public static partial class Activations
{
    /// <summary>The sigmoid linear unit, also called swish: x·σ(x) (Elfwing, Uchibe and Doya 2018).</summary>
    public const string Silu = nameof(ActivationFunctions.Silu);
}

public static partial class ActivationFunctions
{
    /// <summary>The sigmoid linear unit, also called swish: x·σ(x) (Elfwing, Uchibe and Doya 2018).</summary>
    [Activation(Initialization = Initialization.He)]
    public static float Silu(float x) => x * Sigmoid(x);
}
