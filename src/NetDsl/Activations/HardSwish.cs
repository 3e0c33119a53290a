namespace NetDsl;

public static partial class Activations
{
    /// <summary>
    /// Swish in straight lines and a parabola: x·min(max(x + 3, 0), 6) / 6 (Howard, Sandler, Chu and others 2019).
    /// </summary>
    public const string HardSwish = nameof(ActivationFunctions.HardSwish);
}

public static partial class ActivationFunctions
{
    /// <summary>
    /// Swish in straight lines and a parabola: x·min(max(x + 3, 0), 6) / 6 (Howard, Sandler, Chu and others 2019).
    /// </summary>
    [Activation(Initialization = Initialization.He)]
    public static float HardSwish(float x) => x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6;
}
