using Xunit;

namespace NetDsl.Page.Tests;

public class TrainingRecordingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void However_long_a_training_few_steps_are_kept_evenly_spaced(int steps)
    {
        var recording = Recording(mostSteps: 8);
        for (var step = 1; step <= steps; step++)
            recording.Add(step);

        var kept = recording.Steps.Select(step => step.Step).ToList();
        Assert.InRange(kept.Count, Math.Min(steps, 4), 8);
        Assert.Equal(1, kept[0]);
        Assert.True(kept.Count < 2 || kept.Zip(kept.Skip(1), (one, next) => next - one).Distinct().Count() == 1, string.Join(' ', kept));
    }

    [Fact]
    public void Steps_that_are_chosen_by_the_caller_are_kept_whatever_their_numbers()
    {
        var recording = Recording(mostSteps: 4);
        foreach (var step in new long[] { 1, 11, 21, 31, 41, 51 })
            recording.Add(step);

        Assert.Equal([1L, 21, 41], recording.Steps.Select(step => step.Step));
    }

    [Fact]
    public void Few_steps_are_explained()
    {
        var explained = 0;
        var net = new Xor(seed: 1);
        var recording = new TrainingRecording(() => { explained++; return net.Explain([0, 1]); }, mostSteps: 8);
        for (var step = 0; step < 100_000; step++)
            recording.Add(step);

        Assert.InRange(explained, 8, 80);
    }

    [Fact]
    public void A_step_that_is_kept_stays_as_it_was()
    {
        var net = new Xor(seed: 1);
        var recording = new TrainingRecording(() => net.Explain([0, 1], [1f]));
        var before = net.Explain([0, 1]).Ask("Hidden.Weights[0,3]").Value;
        recording.Add(0);
        net.Parameters.Fill(1);

        Assert.Equal(before, recording.Steps[0].Explanation.Ask("Hidden.Weights[0,3]").Value);
    }

    [Fact]
    public void Steps_go_forward()
    {
        var recording = Recording(mostSteps: 8);
        recording.Add(5);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => recording.Add(4));
        Assert.Contains("Step 4 cannot come after step 5: count the steps of all trainings", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Recording(mostSteps: 1));
    }

    [Fact]
    public void A_further_training_goes_on_from_the_last_step()
    {
        var net = new Xor(seed: 1);
        var recording = new TrainingRecording(() => net.Explain([0, 1]), mostSteps: 100);
        var data = new Dataset<float>(2, 1, new float[] { 0, 0, 0, 1, 1, 0, 1, 1 }, new float[] { 0, 1, 1, 0 });
        recording.Add(0);

        for (var training = 0; training < 3; training++)
            net.Fit(data, new Adam(0.1), new() { Epochs = 4, BatchSize = 2 }, progress: recording, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 25).Select(step => (long)step), recording.Steps.Select(step => step.Step));
    }

    [Fact]
    public void A_training_after_steps_of_ones_own_goes_on_from_these()
    {
        var net = new Xor(seed: 1);
        var recording = new TrainingRecording(() => net.Explain([0, 1]), mostSteps: 100);
        recording.Add(7);

        net.Fit(new Dataset<float>(2, 1, new float[] { 0, 1 }, new float[] { 1 }), new Adam(0.1), new() { Epochs = 3, BatchSize = 1 }, progress: recording, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([7L, 8, 9, 10], recording.Steps.Select(step => step.Step));
    }

    private static TrainingRecording Recording(int mostSteps)
    {
        var net = new Xor(seed: 1);
        return new(() => net.Explain([0, 1]), mostSteps);
    }
}
