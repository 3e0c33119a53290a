namespace NetDsl;

public static partial class Activations
{
    /// <summary>
    /// x + sin²(a·x)/a, with a frequency a that is learned: for what repeats, also beyond the range of the samples (Ziyin,
    /// Hartwig and Ueda 2020).
    /// </summary>
    public const string Snake = nameof(ActivationFunctions.Snake);
}

public static partial class ActivationFunctions
{
    /// <summary>
    /// x + sin²(a·x)/a, with a frequency a that is learned: for what repeats, also beyond the range of the samples (Ziyin,
    /// Hartwig and Ueda 2020).
    /// </summary>
    [Activation(Initialization = Initialization.LeCun)]
    public static float Snake(float x, [Parameter(1)] float frequency) =>
        x + MathF.Sin(frequency * x) * MathF.Sin(frequency * x) / frequency;
}
