using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>What is no number is refused before anything is measured, and a study that is cancelled ends soon.</summary>
public sealed class DivergedNetworkTests
{
    private static readonly Concept First = Concept.Of("first", label => label == 0);

    [Theory]
    [InlineData(double.NaN, "Kind[0] is NaN in observation 0, of the label ")]
    [InlineData(1e38, "Kind[0] is ∞ in observation ")]
    public void A_network_that_diverged_is_refused_by_unit_and_observation(double weight, string message)
    {
        var refused = Refused(MeaningStudy.Of(Diverged(weight)), KindNetwork.Draw(1, 200));
        Assert.StartsWith(message.Replace("∞", float.PositiveInfinity.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), refused, StringComparison.Ordinal);
        Assert.EndsWith("the network has diverged, and nothing can be measured of it. Train it anew with a smaller learning rate or with clipped gradients.", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_network_that_diverged_is_named() => Assert.Contains(
        ": number 2 of the networks of other seeds has diverged",
        Refused(MeaningStudy.Of(KindNetwork.Train(1)).OtherSeeds(KindNetwork.Train(2), Diverged(double.NaN)), KindNetwork.Draw(1, 200)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Measures_take_numbers_alone(float activation)
    {
        Assert.Throws<ArgumentException>(() => AssociationMeasures.Auprc([1, activation], [true, false]));
        Assert.Throws<ArgumentException>(() => AssociationMeasures.Pearson([1, activation], [true, false]));
        Assert.Throws<ArgumentException>(() => AssociationMeasures.Cosine([1, activation], [true, false]));
    }

    [Fact]
    public void A_study_that_is_cancelled_asks_no_concept_to_the_end()
    {
        using var cancelled = new CancellationTokenSource();
        var asked = 0;
        var concept = Concept.Of("slow", (ReadOnlySpan<float> _, int _) =>
        {
            if (++asked == 50)
                cancelled.Cancel();
            return true;
        });
        var observations = Observations.Of(KindNetwork.Draw(1, 200));
        var study = MeaningStudy.Of(KindNetwork.Train(1)).Units(UnitGroup.Of("Kind")).Concepts(concept);
        Assert.Throws<OperationCanceledException>(() => study.Run(observations, cancellation: cancelled.Token));
        Assert.Equal(50, asked);
        Assert.Throws<OperationCanceledException>(() => study.FormulaOf(UnitGroup.Of("Kind"), 0, observations, cancellation: cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => LinearProbe.Fit([[1.0], [2.0]], [true, false], cancelled.Token));
        Assert.Equal(50, asked);
    }

    /// <summary>A network with a linear layer of which one weight is what is left of a training that went wrong.</summary>
    private static KindNetwork Diverged(double weight) =>
        KindNetwork.Train(3).With("Kind.Weights", [.. Enumerable.Repeat(weight, 16 * 4)]);

    private static string Refused(MeaningStudy study, Dataset<float> samples) => Assert.Throws<NotFiniteNumberException>(
        () => study.Units(UnitGroup.Of("Kind")).Concepts(First).Run(Observations.Of(samples), new() { Untrained = 1, Searches = 5 }, cancellation: TestContext.Current.CancellationToken)).Message;
}
