using NetDsl.Lab;
using NetDsl.Samples.Digits;
using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Meanings;

/// <summary>LeNet-5, whose 84 last hidden units are held against twelve concepts.</summary>
internal static class DigitStudy
{
    /// <summary>Trains the network and the controls, and judges.</summary>
    public static MeaningReport Run(DigitData digits, MeaningOptions options, CancellationToken cancellation)
    {
        var study = MeaningStudy.Of(Train(1, digits.Train))
            .Units(UnitGroup.Of(nameof(DigitNetwork.Hidden)))
            .Concepts(ConceptMethods.Of<DigitConcepts>())
            .OtherSeeds(Train(2, digits.Train), Train(3, digits.Train))
            .TrainedOnPermutedLabels(Train(4, Permuted(digits.Train)))
            .Edit("InkInTheCentre", SwitchCentre);
        return Timed.Run("units against concepts", () => study.Run(Observations.Of(digits.Test), options, cancellation: cancellation));
    }

    private static DigitNetwork Train(int seed, Dataset<float> digits)
    {
        var network = new DigitNetwork(seed);
        network.Fit(digits, new Adam(new CosineDecay(Initial: 0.004, Final: 0.00001)), new() { Epochs = 3, BatchSize = 32, Seed = seed, OnWarning = _ => { } });
        return network;
    }

    private static Dataset<float> Permuted(Dataset<float> digits)
    {
        var rows = Enumerable.Range(0, digits.Count).ToArray();
        new Random(5).Shuffle(rows);
        var samples = new float[digits.Count * digits.SampleWidth];
        var targets = new float[digits.Count * digits.TargetWidth];
        for (var row = 0; row < digits.Count; row++)
        {
            digits.Sample(row).CopyTo(samples.AsSpan(row * digits.SampleWidth));
            digits.Target(rows[row]).CopyTo(targets.AsSpan(row * digits.TargetWidth));
        }

        return new(digits.SampleWidth, digits.TargetWidth, samples, targets);
    }

    /// <summary>Draws a spot of ink into the centre, or takes the ink away there; all else stays.</summary>
    private static bool SwitchCentre(ReadOnlySpan<float> sample, int digit, bool holds, Span<float> edited)
    {
        sample.CopyTo(edited);
        for (var row = 11; row < 17; row++)
            edited.Slice(row * 28 + 11, 6).Fill(holds ? 0 : 0.8f);
        return true;
    }
}
