using System.Runtime.CompilerServices;

namespace NetDsl.Lab;

/// <summary>One claim about one unit, asked of a network.</summary>
public static class NetworkMeanings
{
    /// <summary>Judges the claim that a unit stands for a concept of labels; the nulls are those of all units of its layer.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network; its workspace is left alone.</param>
    /// <param name="layer">The layer: <c>nameof(DigitNetwork.Hidden)</c>.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="concept">Whether the concept holds for a label.</param>
    /// <param name="heldOut">Observations that the network has not learned from.</param>
    /// <param name="options">How; by default as <see cref="MeaningOptions"/> says.</param>
    /// <param name="name">The concept's name; by default that of the method.</param>
    /// <exception cref="ArgumentException">There is no such layer or unit, or the observations do not fit.</exception>
    public static Meaning Means<TNetwork>(
        this TNetwork network,
        string layer,
        int unit,
        Func<int, bool> concept,
        Observations heldOut,
        MeaningOptions? options = null,
        [CallerArgumentExpression(nameof(concept))] string name = "")
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        network.Means(layer, unit, Concept.Of(concept, name), heldOut, options);

    /// <summary>Judges the claim that a unit stands for a concept; the nulls are those of all units of its layer.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network; its workspace is left alone.</param>
    /// <param name="layer">The layer: <c>nameof(DigitNetwork.Hidden)</c>.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="heldOut">Observations that the network has not learned from.</param>
    /// <param name="options">How; by default as <see cref="MeaningOptions"/> says.</param>
    /// <exception cref="ArgumentException">There is no such layer or unit, or the observations do not fit.</exception>
    public static Meaning Means<TNetwork>(
        this TNetwork network, string layer, int unit, Concept concept, Observations heldOut, MeaningOptions? options = null)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        ArgumentNullException.ThrowIfNull(concept);
        return MeaningStudy.Of(network)
            .Units(UnitGroup.Of(layer))
            .Concepts(concept)
            .OnlyClaim(layer, unit, concept.Method)
            .Run(heldOut, options)
            .Of(layer, unit, concept.Method);
    }
}
