using System.Globalization;
using Xunit;

namespace NetDsl.Tests.Training;

/// <summary>What a training came to, in a line for a person.</summary>
public class TrainingResultTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void The_best_epoch_is_told_with_its_losses() => Assert.Equal(
        "3 epochs, 4,690 steps in 3.2 s; best epoch 2: loss 0.1235, validation 0.01235",
        Result([new(1, 0.5, 0.25, 0.01, Second), new(2, 0.123456, 0.0123456, 0.01, Second), new(3, 0.1, 0.5, 0.01, Second)], best: 2).ToString());

    [Fact]
    public void Without_validation_nothing_is_said_of_it() => Assert.Equal(
        "1 epoch, 4,690 steps in 3.2 s; best epoch 1: loss 0.5", Result([new(1, 0.5, null, 0.01, Second)], best: 1).ToString());

    [Fact]
    public void A_training_that_stopped_early_says_so() => Assert.Equal(
        "1 epoch, 4,690 steps in 3.2 s, stopped early; best epoch 1: loss 0.5",
        (Result([new(1, 0.5, null, 0.01, Second)], best: 1) with { StoppedEarly = true }).ToString());

    [Fact]
    public void Without_an_epoch_there_is_no_best_one() => Assert.Equal("0 epochs, 4,690 steps in 3.2 s", Result([], best: 0).ToString());

    [Fact]
    public void Numbers_are_written_the_same_everywhere()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var withCommas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            withCommas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = withCommas;
            Assert.Equal("1 epoch, 4,690 steps in 3.2 s; best epoch 1: loss 0.5, validation 0.25", Result([new(1, 0.5, 0.25, 0.01, Second)], best: 1).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static TrainingResult Result(EpochResult[] history, int best) =>
        new(history, best, StoppedEarly: false, Steps: 4690, TimeSpan.FromSeconds(3.21), AllocatedBytes: 0);
}
