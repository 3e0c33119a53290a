using Xunit;
using static NetDsl.Tests.Networks.Speech;

namespace NetDsl.Tests.Networks;

/// <summary>Targets that are class numbers, one for each step, and losses that take none.</summary>
public sealed class SequenceTargetTests
{
    private readonly Speaker _network = new(seed: 1, capacity: 3);

    [Fact]
    public void Labels_are_targets()
    {
        var (waves, sounds) = (Waves(3), Sounds(3));
        var twin = new Speaker(seed: 1, capacity: 3);
        Assert.Equal(twin.Backpropagate(waves, [.. sounds.Select(sound => (float)sound)]), _network.Backpropagate(waves, sounds));
        Assert.Equal(sounds.Select(sound => (float)sound), Values(_network.Error.Targets));
    }

    [Fact]
    public void Labels_are_integers_of_any_type()
    {
        var (waves, sounds) = (Waves(3), Sounds(3));
        var loss = new Speaker(seed: 1, capacity: 3).Backpropagate(waves, sounds);
        Assert.Equal(loss, _network.Backpropagate(waves, [.. sounds.Select(sound => (sbyte)sound)]));
        Assert.Equal(loss, new Speaker(seed: 1, capacity: 3).Backpropagate(waves, [.. sounds.Select(sound => (long)sound)]));
        var exception = Assert.Throws<ArgumentException>(() => _network.Backpropagate(Waves(1), [0, 1, 2, 1L << 32]));
        Assert.StartsWith("A label of Speaker is from 0 to 4, found 4294967296 in row 0.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_without_sound_is_left_out()
    {
        _network.Evaluate(Waves(1), [2, -1, -1, -1]);
        var alone = Values(_network.Error.Values);
        var share = _network.Prediction(0)[2];
        Assert.Equal(-MathF.Log(share), alone[0], 1e-5);
        _network.Evaluate(Waves(1), [-1, -1, -1, -1]);
        Assert.Equal([0f], Values(_network.Error.Values));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(5)]
    [InlineData(0.5)]
    public void Numbers_of_no_class(float number)
    {
        var text = number.ToString(System.Globalization.CultureInfo.CurrentCulture);
        var exception = Assert.Throws<ArgumentException>(() => _network.Load(1, new float[12], [0, 1, number, 2]));
        Assert.StartsWith(
            $"A target of Error is the number of a class, from 0 to 4, or −1 for none; found {text} in row 1.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_no_class()
    {
        var exception = Assert.Throws<ArgumentException>(() => _network.Backpropagate(Waves(2), [0, 1, 2, 3, -1, 4, 5, 0]));
        Assert.StartsWith("A label of Speaker is from 0 to 4, found 5 in row 1.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _network.Backpropagate(Waves(2), [0, 1, 2]));
    }

    [Fact]
    public void A_penalty_takes_no_target_and_is_one_number_for_the_batch()
    {
        var loss = _network.Evaluate(Waves(3), [.. Sounds(3).Select(sound => (float)sound)]);
        var decay = Assert.Single(Values(_network.Decay.Values));
        Assert.Equal(0.5 * Values(_network.Sound.Weights).Sum(w => (double)w * w), decay, 1e-6);
        Assert.Equal(Values(_network.Error.Values).Sum() / Values(_network.Error.Counts).Sum() + decay, loss, 1e-5);
        Assert.Throws<InvalidOperationException>(() => _network.Decay.Targets.Lengths.ToArray());
        Assert.Equal(4, Speaker.Description.TargetWidth);
        Assert.Equal(20, Speaker.Description.PredictionWidth);
    }

    [Fact]
    public void Training_allocates_nothing()
    {
        var (waves, sounds) = (Waves(3), Sounds(3));
        _network.Backpropagate(waves, sounds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 100; step++)
            _network.Backpropagate(waves, sounds);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
