namespace NetDsl;

public static partial class Activations
{
    /// <summary>
    /// The sine, for networks that represent signals (Sitzmann, Martel, Bergman, Lindell and Wetzstein 2020).
    /// </summary>
    public const string Sine = nameof(ActivationFunctions.Sine);
}

public static partial class ActivationFunctions
{
    /// <summary>
    /// The sine, for networks that represent signals (Sitzmann, Martel, Bergman, Lindell and Wetzstein 2020).
    /// </summary>
    /// <remarks>They draw weights with variance 2 / fan-in for the frequency 1, which is that of He.</remarks>
    [Activation(Initialization = Initialization.He)]
    public static float Sine(float x) => MathF.Sin(x);
}
