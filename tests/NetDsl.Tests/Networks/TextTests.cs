using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>What networks, losses and results say of themselves.</summary>
public sealed class TextTests
{
    [Fact]
    public void A_network_is_its_layers() => Assert.Equal(Speaker.Description.ToString(), new Speaker(seed: 1).ToString());

    [Fact]
    public void A_loss_is_its_name_and_what_it_takes() => Assert.Equal("Error: targets 4 (Class), weight 1", new Speaker(seed: 1).Error.ToString());

    [Fact]
    public void A_result_is_its_epochs_and_the_best_one()
    {
        EpochResult[] history = [new(1, 0.5, 0.75, 0.1, TimeSpan.Zero), new(2, 0.25, 0.8125, 0.1, TimeSpan.Zero)];
        Assert.Equal(
            "2 epochs, 20 steps in 1.5 s, stopped early; best epoch 1: loss 0.5, validation 0.75",
            new TrainingResult(history, BestEpoch: 1, StoppedEarly: true, Steps: 20, TimeSpan.FromSeconds(1.5), AllocatedBytes: 0).ToString());
    }
}
