namespace NetDsl;

public static partial class Losses
{
    /// <summary>Half the square of the difference up to delta, linear beyond (Huber 1964).</summary>
    [Loss]
    public static float Huber(float prediction, float target, float delta = 1)
    {
        var error = prediction - target;
        return MathF.Abs(error) <= delta ? error * error / 2 : delta * (MathF.Abs(error) - delta / 2);
    }
}
