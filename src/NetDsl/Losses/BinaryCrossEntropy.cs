namespace NetDsl;

public static partial class Losses
{
    /// <summary>
    /// softplus(z) − z·t, which is −t·log p − (1−t)·log(1−p) of p = σ(z) and neither overflows nor cancels. Its derivative
    /// is p − t.
    /// </summary>
    [Loss(Prediction = Activations.Sigmoid, Targets = TargetDomain.Probability)]
    public static float BinaryCrossEntropy(float logit, float target) => VectorMath.Softplus(logit) - logit * target;
}
