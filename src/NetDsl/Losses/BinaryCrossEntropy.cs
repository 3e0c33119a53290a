namespace NetDsl;

public static partial class Losses
{
    /// <summary>−t·log p − (1−t)·log(1−p) of p = sigmoid(logit), in a form that neither overflows nor cancels.</summary>
    [Loss(Prediction = Activations.Sigmoid, Targets = TargetDomain.Probability)]
    public static float BinaryCrossEntropy(float logit, float target) =>
        MathF.Max(logit, 0) - logit * target + MathF.Log(1 + MathF.Exp(-MathF.Abs(logit)));
}
