namespace NetDsl;

public static partial class Activations
{
    /// <summary>The leaky rectified linear unit: x above 0, slope·x from there down (Maas, Hannun and Ng 2013).</summary>
    public const string LeakyRelu = nameof(ActivationFunctions.LeakyRelu);
}

public static partial class ActivationFunctions
{
    /// <summary>The leaky rectified linear unit: x above 0, slope·x from there down (Maas, Hannun and Ng 2013).</summary>
    [Activation(Initialization = Initialization.He)]
    public static float LeakyRelu(float x, float slope = 0.01f) => x > 0 ? x : slope * x;
}
