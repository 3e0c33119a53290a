namespace NetDsl;

public static partial class Losses
{
    /// <summary>Half the square of the difference up to delta, linear beyond (Huber 1964).</summary>
    [Loss]
    public static float Huber(float prediction, float target, float delta = 1)
    {
        var distance = MathF.Abs(prediction - target);
        return distance <= delta ? 0.5f * distance * distance : delta * (distance - 0.5f * delta);
    }
}
