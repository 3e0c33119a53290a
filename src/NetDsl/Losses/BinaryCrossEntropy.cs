namespace NetDsl;

public static partial class Losses
{
    /// <summary>
    /// (1−t)·softplus(z) + t·softplus(−z), which is −(1−t)·log(1−p) − t·log p of p = σ(z). Neither overflows, and as none of the
    /// terms is negative, nothing cancels, however sure the prediction is. Its derivative is p − t.
    /// </summary>
    [Loss(Prediction = Activations.Sigmoid, Targets = TargetDomain.Probability)]
    public static float BinaryCrossEntropy(float logit, float target) =>
        (1 - target) * VectorMath.Softplus(logit) + target * VectorMath.Softplus(-logit);
}
