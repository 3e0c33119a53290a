namespace NetDsl.Oracle.Cases;

/// <summary>Losses; what they predict is the output of the case.</summary>
internal static class LossFunctions
{
    private const int Classes = 7, Steps = 5;

    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("MeanSquaredError", "functional.mse_loss", e => Of(
            e, "MeanSquaredError", e.Target(9), (y, t) => functional.mse_loss(y, t))),
        new("MeanAbsoluteError", "functional.l1_loss", e => Of(
            e, "MeanAbsoluteError", e.Target(9), (y, t) => functional.l1_loss(y, t))),
        new("Huber", "functional.huber_loss", e => Of(
            e, "Huber(Delta = 0.5)", e.Target(9), (y, t) => functional.huber_loss(y, t, 0.5))),
        new("BinaryCrossEntropy", "functional.binary_cross_entropy_with_logits, sigmoid", e => Of(
            e,
            "BinaryCrossEntropy",
            e.Shares(9),
            (y, t) => functional.binary_cross_entropy_with_logits(y, t),
            y => y.sigmoid())),
        new("SoftmaxCrossEntropy", "functional.cross_entropy, softmax", e => OfClasses(e, [Classes], "")),
        new("SoftmaxCrossEntropyOfSequence", "functional.cross_entropy, softmax", e => OfClasses(e, [Steps, Classes], "")),
        new("SoftmaxCrossEntropySmoothed", "functional.cross_entropy, softmax", e => OfClasses(
            e, [Classes], "(LabelSmoothing = 0.125)", smoothing: 0.125)),
        new("SoftmaxCrossEntropySparse", "functional.cross_entropy, softmax", e => OfClasses(e, [Classes], "(Sparse = true)")),
        new("SoftmaxCrossEntropySparseSmoothed", "functional.cross_entropy, softmax", e => OfClasses(
            e, [Steps, Classes], "(Sparse = true, LabelSmoothing = 0.125)", smoothing: 0.125)),
        new("SoftmaxCrossEntropySparseWithIgnored", "functional.cross_entropy, softmax", e => OfClasses(
            e, [Steps, Classes], "(Sparse = true)", ignored: 2)),
        new("SoftmaxCrossEntropySparseSmoothedWithIgnored", "functional.cross_entropy, softmax", e => OfClasses(
            e, [Steps, Classes], "(Sparse = true, LabelSmoothing = 0.125)", smoothing: 0.125, ignored: 2)),
    ];

    private static Tensor Of(
        Experiment e, string attribute, Tensor target, Func<Tensor, Tensor, Tensor> loss,
        Func<Tensor, Tensor>? predict = null)
    {
        var y = e.Source(target.shape[1..]);
        e.Loss(attribute, target, loss(y, target.to(float64)));
        return predict is null ? y : predict(y);
    }

    /// <summary>The mean over the steps of all samples that count.</summary>
    private static Tensor OfClasses(Experiment e, long[] shape, string options, double smoothing = 0, int ignored = 0)
    {
        var z = e.Source(shape);
        var classes = e.Classes(Classes, shape[..^1]).to(int64);
        for (var step = 0; step < ignored; step++)
            classes[1, 2 * step] = -1;
        var loss = functional.cross_entropy(
            z.reshape(-1, Classes), classes.reshape(-1), ignore_index: -1, label_smoothing: smoothing);
        var target = options.Contains("Sparse", StringComparison.Ordinal) ? classes : functional.one_hot(classes, Classes);
        e.Loss($"SoftmaxCrossEntropy{options}", target, loss);
        return z.softmax(-1);
    }
}
