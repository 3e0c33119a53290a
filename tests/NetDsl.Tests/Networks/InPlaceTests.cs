using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>Inputs that are written where the network reads them.</summary>
public sealed class InPlaceTests
{
    private const int Batch = 3;

    [Fact]
    public void Samples_that_are_written_in_place_are_predicted_as_those_that_are_loaded()
    {
        var (network, expected) = (new Classifier(seed: 1, capacity: Batch), new Classifier(seed: 1, capacity: Batch));
        var samples = Batches.Samples(Batch);
        for (var row = 0; row < Batch; row++)
        {
            samples.AsSpan(6 * row, 6).CopyTo(network.InputRow(row));
            expected.Load(row, samples.AsSpan(6 * row, 6));
        }

        network.Forward(Batch);
        expected.Forward(Batch);
        for (var row = 0; row < Batch; row++)
            Assert.Equal(expected.Prediction(row), network.Prediction(row));
    }

    [Fact]
    public void Each_of_several_inputs_has_a_row_of_its_own()
    {
        var (network, expected) = (new TwoAnswers(seed: 1), new TwoAnswers(seed: 1));
        double[] sample = [0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7];
        sample.AsSpan(0, 3).CopyTo(network.InputRow(0));
        sample.AsSpan(3).CopyTo(network.InputRow(0, input: 1));
        network.Forward(1);

        Assert.Equal(expected.Predict(sample), network.Prediction(0));
    }

    [Fact]
    public void A_row_that_is_not_there_is_an_error()
    {
        var network = new Classifier(seed: 1, capacity: Batch);
        Assert.Contains("rows 0 to 2", Assert.Throws<ArgumentOutOfRangeException>("row", () => network.InputRow(Batch).Length).Message, StringComparison.Ordinal);
        Assert.Contains("inputs 0 to 0", Assert.Throws<ArgumentOutOfRangeException>("input", () => network.InputRow(0, 1).Length).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_are_not_written_in_place()
    {
        var network = new Reading(seed: 1);
        Assert.Contains("Load and Predict", Assert.Throws<NotSupportedException>(() => network.InputRow(0).Length).Message, StringComparison.Ordinal);
        Assert.Equal(4, network.InputRow(0, input: 1).Length);
    }

    /// <summary>Beyond the end of the sequence, too, where the rows begin anew.</summary>
    [Fact]
    public void Frames_that_are_written_in_place_have_the_numbers_of_those_that_are_given()
    {
        var (network, expected) = (new Hearing(seed: 1), new Hearing(seed: 1));
        var random = new Random(7);
        for (var step = 0; step < 11; step++)
        {
            float[] frame = [random.NextSingle(), random.NextSingle(), random.NextSingle()];
            frame.CopyTo(network.NextFrame);
            Assert.Equal(expected.Step(frame), network.Step());
            Assert.Equal(expected.Position, network.Position);
        }
    }

    [Fact]
    public void Steps_in_place_allocate_nothing()
    {
        var network = new Hearing(seed: 1);
        Step();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 1000; step++)
            Step();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Step()
        {
            network.NextFrame.Fill(0.5f);
            network.Step();
        }
    }

    [Fact]
    public void Frames_of_several_inputs_are_given()
    {
        var network = new HearingWithLight(seed: 1);
        Assert.Contains("Step(frame)", Assert.Throws<InvalidOperationException>(() => network.NextFrame.Length).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => network.Step().Length);
    }
}
