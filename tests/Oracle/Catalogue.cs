using NetDsl.Oracle.Cases;

namespace NetDsl.Oracle;

/// <summary>All cases.</summary>
internal static class Catalogue
{
    /// <summary>The cases, layers of one kind beside each other.</summary>
    public static IReadOnlyList<Case> Cases { get; } =
    [
        .. Dense.Cases,
        .. Activation.Cases,
        .. Convolution1D.Cases,
        .. Convolution2D.Cases,
        .. TransposedConvolution.Cases,
        .. Pooling.Cases,
        .. Shaping.Cases,
        .. Normalisation.Cases,
        .. Recurrence.Cases,
        .. Sequences.Cases,
        .. Attention.Cases,
        .. Groups.Cases,
        .. Mixture.Cases,
        .. Penalties.Cases,
        .. LossFunctions.Cases,
        .. OwnEquations.Cases,
        .. Composition.Cases,
    ];
}
