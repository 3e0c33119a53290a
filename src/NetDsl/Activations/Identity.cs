namespace NetDsl;

public static partial class Activations
{
    /// <summary>The identity: x.</summary>
    public const string Identity = nameof(ActivationFunctions.Identity);
}

public static partial class ActivationFunctions
{
    /// <summary>The identity: x.</summary>
    [Activation(Initialization = Initialization.Glorot)]
    public static float Identity(float x) => x;
}
