namespace NetDsl;

/// <summary>The losses that come with NetDsl, each a formula of one prediction and one target.</summary>
public static partial class Losses
{
    /// <summary>The square of the difference.</summary>
    [Loss]
    public static float SquaredError(float prediction, float target) => (prediction - target) * (prediction - target);
}
