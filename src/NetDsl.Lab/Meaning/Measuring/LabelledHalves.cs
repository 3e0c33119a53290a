namespace NetDsl.Lab;

/// <summary>Both halves with their patterns of concepts, as they are or permuted.</summary>
internal sealed class LabelledHalves
{
    private readonly ConceptTable _concepts;
    private readonly int[] _fit;
    private readonly int[] _held;
    private readonly int[] _permutedFit;
    private readonly int[] _permutedHeld;
    private readonly int _places;

    public LabelledHalves(ConceptTable concepts, Halves halves, int places)
    {
        (_concepts, _places) = (concepts, places);
        _fit = concepts.PatternsOf(halves.Fit);
        _held = halves.Held == halves.Fit ? _fit : concepts.PatternsOf(halves.Held);
        FitPositives = Positives(_fit);
        HeldPositives = Positives(_held);
        _permutedFit = [.. _fit];
        _permutedHeld = _held == _fit ? _permutedFit : [.. _held];
    }

    /// <summary>Of each concept, in how many observations of the fit half it holds.</summary>
    public int[] FitPositives { get; }

    /// <summary>Of each concept, in how many observations of the held half it holds.</summary>
    public int[] HeldPositives { get; }

    /// <summary>The patterns of the fit half, after <see cref="Permute"/> permuted.</summary>
    public ReadOnlySpan<int> Fit => _permutedFit;

    /// <summary>The patterns of the held half, after <see cref="Permute"/> permuted.</summary>
    public ReadOnlySpan<int> Held => _permutedHeld;

    /// <summary>The patterns of the held half as they are.</summary>
    public ReadOnlySpan<int> HeldAsSeen => _held;

    /// <summary>A copy for another thread.</summary>
    public LabelledHalves(LabelledHalves origin)
    {
        (_concepts, _fit, _held, _places) = (origin._concepts, origin._fit, origin._held, origin._places);
        (FitPositives, HeldPositives) = (origin.FitPositives, origin.HeldPositives);
        _permutedFit = [.. _fit];
        _permutedHeld = _held == _fit ? _permutedFit : [.. _held];
    }

    /// <summary>Deals the labels out anew, within each half, so that each concept holds as often as before.</summary>
    /// <param name="seed">Where chance comes from.</param>
    public void Permute(ulong seed)
    {
        LabelPermutation.Permute(_fit, _places, _permutedFit, seed);
        if (_permutedHeld != _permutedFit)
            LabelPermutation.Permute(_held, _places, _permutedHeld, SplitMix64.Mix(seed));
    }

    private int[] Positives(int[] patterns)
    {
        var positives = new int[_concepts.Lanes];
        foreach (var pattern in patterns)
        {
            for (var concept = 0; concept < _concepts.Concepts.Count; concept++)
                positives[concept] += (int)(_concepts.Patterns[pattern] >> concept & 1);
        }

        return positives;
    }
}
