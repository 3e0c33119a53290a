namespace NetDsl;

public static partial class Activations
{
    /// <summary>Mish: x·tanh(softplus(x)) (Misra 2019).</summary>
    public const string Mish = nameof(ActivationFunctions.Mish);
}

public static partial class ActivationFunctions
{
    /// <summary>Mish: x·tanh(softplus(x)) (Misra 2019).</summary>
    [Activation(Initialization = Initialization.He)]
    public static float Mish(float x) => x * MathF.Tanh(Softplus(x));
}
