using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>
/// Cross entropy of classes that exclude each other, from logits z and target probabilities t:
/// <c>L = Σ t[c]·(log Σ exp z − z[c])</c>. The classes are the last axis; over the other axes, the steps of a sequence say, it is
/// the mean. The prediction is <c>softmax(z)</c>.
/// </summary>
public sealed class SoftmaxCrossEntropyAttribute : ObjectiveAttribute
{
    /// <summary>
    /// Whether a target is the number of the class, from 0, instead of a probability for each class: one number for a vector
    /// of logits, T numbers for a sequence of T steps. A position with the target −1 is left out: the loss of a batch is the mean
    /// over all others of all its samples, and 0 where there is none. By default it is not.
    /// </summary>
    public bool Sparse { get; set; }

    /// <summary>
    /// ε: the target t becomes <c>(1 − ε)·t + ε/C</c> of C classes, so that no logit is drawn to infinity (Szegedy, Vanhoucke,
    /// Ioffe, Shlens and Wojna 2016). From 0, the default, to below 1.
    /// </summary>
    [Range(0, 1, MaximumIsExclusive = true)]
    public double LabelSmoothing { get; set; }
}
