namespace NetDsl;

public static partial class Activations
{
    /// <summary>The rectified linear unit: max(x, 0) (Nair and Hinton 2010). Its derivative at 0 is 0.</summary>
    public const string Relu = nameof(ActivationFunctions.Relu);
}

public static partial class ActivationFunctions
{
    /// <summary>The rectified linear unit: max(x, 0) (Nair and Hinton 2010). Its derivative at 0 is 0.</summary>
    [Activation(Initialization = Initialization.He)]
    public static float Relu(float x) => x > 0 ? x : 0;
}
