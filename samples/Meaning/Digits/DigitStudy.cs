using System.Globalization;
using NetDsl.Lab;
using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Meanings.Digits;

/// <summary>LeNet-5, whose 84 last hidden units are held against twelve concepts.</summary>
/// <param name="Training">The digits that networks learn from.</param>
/// <param name="HeldOut">The digits on which units are measured.</param>
/// <param name="Epochs">How often a network sees the digits.</param>
internal sealed record DigitStudy(Dataset<float> Training, HeldOutDigits HeldOut, int Epochs)
{
    /// <summary>What is asked, before the training.</summary>
    public const string Question = "Which hidden units of LeNet-5 stand for which of twelve concepts of digits? First four networks are trained; that takes half a minute.";

    private const int HeldOutSeed = 1_000;
    private const int Held = 5_000;

    /// <summary>On digits that are drawn, or on those of a folder.</summary>
    /// <param name="folder">The folder of MNIST's files; null for drawn ones.</param>
    /// <param name="epochs">How often a network sees the digits.</param>
    /// <param name="most">The most digits to learn from, and to draw to measure on.</param>
    public static DigitStudy Of(string? folder, int epochs, int most = int.MaxValue)
    {
        var digits = DigitData.Of(folder, seed: 1);
        return new(
            digits.Train.Subset([.. Enumerable.Range(0, Math.Min(most, digits.Train.Count))]),
            folder is null ? HeldOutDigits.Draw(Math.Min(most, Held), HeldOutSeed) : new(digits.Test, Sketches: null),
            epochs);
    }

    /// <summary>Trains the network and the controls, and judges.</summary>
    public MeaningReport Run(MeaningOptions options, StageClock clock, CancellationToken cancellation)
    {
        var studied = Train(1, Training, cancellation);
        ClaimedDigits[] seeds = [Train(2, Training, cancellation), Train(3, Training, cancellation)];
        var misled = Train(4, new DataSplit(Training, Training).WithPermutedTargets(seed: 5).Train, cancellation);
        clock.Ended("four networks trained");
        var report = MeaningStudy.Of(studied)
            .Units(UnitGroup.Of(nameof(ClaimedDigits.Hidden)))
            .Concepts(ConceptMethods.Of<DigitConcepts>())
            .OtherSeeds(seeds)
            .TrainedOnPermutedLabels(misled)
            .Edit("ClosedLoop", HeldOut.Redrawn(DigitEdits.SwitchLoop))
            .Edit("BarAbove", HeldOut.Redrawn(DigitEdits.SwitchBar))
            .Edit("InkInTheCentre", (sample, edited) =>
            {
                sample.Values.CopyTo(edited);
                DigitEdits.SwitchCentre(sample.Holds, edited);
                return true;
            })
            .Run(HeldOut.Observations, options, clock, cancellation);
        return report with { Introduction = Introduction(studied, report) };
    }

    private string Introduction(ClaimedDigits network, MeaningReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"LeNet-5 learned {Training.Count:N0} digits, and reads {Evaluation.Classify(network, HeldOut.Digits).Accuracy:P1} of {HeldOut.Digits.Count:N0} others. ")
        + string.Create(CultureInfo.InvariantCulture, $"Each of its {report.Units} last hidden units is held against {report.Concepts.Count} concepts that were written before looking, such as whether a digit has a closed loop. ")
        + MeaningWords.ToReadOn;

    private ClaimedDigits Train(int seed, Dataset<float> digits, CancellationToken cancellation)
    {
        var network = new ClaimedDigits(seed);
        var optimizer = new Adam(new CosineDecay(Initial: 0.004, Final: 0.00001));
        network.Fit(digits, optimizer, new() { Epochs = Epochs, BatchSize = 32, Seed = seed, OnWarning = _ => { } }, cancellationToken: cancellation);
        return network;
    }
}
