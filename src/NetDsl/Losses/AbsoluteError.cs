namespace NetDsl;

public static partial class Losses
{
    /// <summary>The absolute difference.</summary>
    [Loss]
    public static float AbsoluteError(float prediction, float target) => MathF.Abs(prediction - target);
}
