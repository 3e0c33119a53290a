using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>
/// A mixture of experts (Shazeer, Mirhoseini, Maziarz, Davis, Le, Hinton and Dean 2017): a gate gives each sample to the
/// <see cref="TopK"/> experts of the largest logits, and weighs them by the softmax of these logits:
/// <c>y[n] = Σₑ p[e]·expert[e,n]</c>. A shaped source is read flat; the output is a vector.
/// </summary>
/// <remarks>
/// An expert is <c>φ(Σₖ x[k]·W[k,e,n] + b[e,n])</c>; with <see cref="Hidden"/> units it has two layers,
/// <c>Σₘ φ(Σₖ x[k]·W[k,e,m] + b[e,m])·Output[e,m,n] + OutputBias[e,n]</c>. All experts are computed, also those that are not
/// chosen: the layer has the capacity of a mixture and the cost of a dense one. Of logits that are equal the first is chosen.
/// </remarks>
public sealed class MixtureOfExpertsAttribute : WeightedLayerAttribute
{
    /// <summary>A mixture with the given number of units.</summary>
    /// <param name="units">The number of outputs, at least 1.</param>
    public MixtureOfExpertsAttribute(int units) => Units = units;

    /// <summary>The number of outputs.</summary>
    public int Units { get; }

    /// <summary>The number of experts, at least 1; by default 4.</summary>
    public int Experts { get; set; } = 4;

    /// <summary>How many experts are chosen for a sample, from 1 to <see cref="Experts"/>; by default 2, or 1 of 1.</summary>
    public int TopK { get; set; } = 2;

    /// <summary>The number of hidden units of each expert; 0, the default, for an expert of one layer.</summary>
    [Range(0, double.PositiveInfinity)]
    public int Hidden { get; set; }

    /// <summary>Whether each row of a sequence, or each pixel of an image, is given to experts by itself. By default the source is read flat.</summary>
    public bool PerStep { get; set; }

    /// <summary>φ: one of <see cref="Activations"/>, or the name of a method marked <see cref="ActivationAttribute"/>. By default the identity.</summary>
    public string? Activation { get; set; }

    /// <summary>How the weights are drawn before training. By default as suits the activation.</summary>
    public Initialization Initialization { get; set; }
}
