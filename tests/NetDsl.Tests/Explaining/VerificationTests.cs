using NetDsl.Tests.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

public sealed class VerificationTests
{
    private const int Batch = 8;

    [Fact]
    public void A_sound_network_holds_and_says_what_was_checked()
    {
        var (network, samples, targets) = Drawn();
        var verification = network.Verify(samples, targets, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(verification.Holds, verification.ToString());
        Assert.Equal(
            ["training step", "once more", "samples", "update", "use", "rows alone", "slopes"],
            verification.Checks.Select(check => check.Name));
        Assert.Equal(["the threads of a trainer: each has noise or batch statistics of its own"], verification.NotCovered);
        Assert.StartsWith("Classifier computes what its equations say.\n✓ training step: ", verification.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_in_double_with_two_losses_holds()
    {
        var random = new Random(3);
        var network = new TwoAnswers(1);
        double[] samples = [.. Enumerable.Range(0, Batch * TwoAnswers.Description.SampleWidth).Select(_ => random.NextDouble() - 0.5)];
        var targets = new double[Batch * TwoAnswers.Description.TargetWidth];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = 0.5;
        var verification = network.Verify(samples, targets, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(verification.Holds, verification.ToString());
        Assert.Contains("threads", verification.Checks.Select(check => check.Name));
    }

    [Fact]
    public void Nothing_of_the_network_changes()
    {
        var (network, samples, targets) = Drawn();
        var (weights, twin) = (network.Parameters.ToArray(), network.Clone());
        network.Verify(samples, targets, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(weights, network.Parameters.ToArray());

        // The noise of the next step is the one that it would have been.
        Assert.Equal(twin.Backpropagate(samples, targets), network.Backpropagate(samples, targets));
        Assert.Equal(twin.Gradients.ToArray(), network.Gradients.ToArray());
    }

    [Fact]
    public void Little_work_checks_a_part_and_says_which_is_not_covered()
    {
        var (network, samples, targets) = Drawn();
        var verification = network.Verify(samples, targets, new() { Work = 100 }, TestContext.Current.CancellationToken);
        Assert.True(verification.Holds, verification.ToString());
        Assert.Contains(verification.NotCovered, left => left.StartsWith("differences of the loss for ", StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VerificationOptions { Work = 0 });
    }

    [Fact]
    public void The_optimizer_is_verified_and_takes_no_step()
    {
        var (network, samples, targets) = Drawn();
        var optimizer = new RmsProp(0.01) { WeightDecay = 0.1 };
        optimizer.Step<float>(network.Parameters, new float[network.Gradients.Length]);
        var verification = network.Verify(samples, targets, new() { Optimizer = optimizer }, TestContext.Current.CancellationToken);
        Assert.True(verification.Holds, verification.ToString());
        Assert.EndsWith("by RmsProp", verification.Checks.Single(check => check.Name == "update").Covered, StringComparison.Ordinal);
        Assert.Equal(1, optimizer.Steps);
    }

    [Fact]
    public void Bad_input_and_cancellation_are_refused()
    {
        var (network, samples, targets) = Drawn();
        Assert.Throws<ArgumentException>(() => network.Verify(samples.AsSpan(1), targets, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => network.Verify(samples, targets.AsSpan(1), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<OperationCanceledException>(() => network.Verify(samples, targets, cancellationToken: new(canceled: true)));
    }

    [Fact]
    public void What_the_optimizer_remembers_can_be_asked()
    {
        var (network, samples, targets) = Drawn();
        var adam = new Adam();
        network.Backpropagate(samples, targets);
        adam.Step<float>(network.Parameters, network.Gradients);
        var why = network.Explain(samples.AsSpan(0, 6), targets.AsSpan(0, 5), adam);
        var updated = why.Ask("Code.Weights′[3,2]");
        Assert.All(updated.Inputs, input => Assert.Equal(why.Read(input.Name), input.Step.Stored));
        Assert.Contains("Code.Weights.m[3,2]", updated.Inputs.Select(input => input.Name.ToString()));
        Assert.True(why.Ask("Code.Weights.v[3,2]").IsGiven);
    }

    [Fact]
    public void One_index_is_a_place_in_the_whole_tensor()
    {
        var (network, samples, targets) = Drawn();
        var why = network.Explain(samples.AsSpan(0, 6), targets.AsSpan(0, 5));
        Assert.Equal(why.Ask("Code.Weights[3,2]").Value, why.Ask("Code.Weights[50]").Value);
        Assert.Equal("Code.Weights[3,2]", why.Ask("Code.Weights[50]").Name.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => why.Ask("Code.Weights[320]"));
    }

    [Fact]
    public void The_true_change_of_the_loss_is_that_in_double()
    {
        var (network, samples, targets) = Drawn();
        var change = network.Explain(samples.AsSpan(0, 6), targets.AsSpan(0, 5), new Sgd(1e-7)).Change!;
        Assert.True(change.Predicted < 0);
        Assert.Equal(1, change.Actual / change.Predicted, 1e-3);
    }

    [Fact]
    public void Operands_that_cancel_are_printed_in_full()
    {
        var p = Traced.Read(new Quantity("p"), 0.9974353f, Precision.Single);
        var step = new Step(new Quantity("d"), "p − 1", (float)(0.9974353f - 1), p - 1);
        Assert.Contains("0.9974352717399597 − 1", step.ToString(), StringComparison.Ordinal);
        var far = new Step(new Quantity("d"), "p − 3", 0.9974353f - 3, p - 3);
        Assert.Contains("0.9974353 − 3", far.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_stand_for_targets()
    {
        var (network, samples, targets) = Drawn();
        int[] labels = [.. Enumerable.Range(0, Batch).Select(row => row % 5)];
        Assert.Equal(network.Verify(samples, targets, cancellationToken: TestContext.Current.CancellationToken).ToString(), network.Verify<int>(samples, labels, cancellationToken: TestContext.Current.CancellationToken).ToString());
        Assert.Equal(
            network.ExplainTraining(samples, targets, seed: 3)[1].ToText(),
            network.ExplainTraining<int>(samples, labels, seed: 3)[1].ToText());
        Assert.Throws<ArgumentException>(() => network.Verify<int>(samples, labels.AsSpan(1), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("from 0 to 4", Assert.Throws<ArgumentException>(() => network.Verify<int>(samples, [5, .. labels.Skip(1)], cancellationToken: TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    private static (Classifier Network, float[] Samples, float[] Targets) Drawn()
    {
        var random = new Random(1);
        float[] samples = [.. Enumerable.Range(0, Batch * 6).Select(_ => random.NextSingle() - 0.5f)];
        var targets = new float[Batch * 5];
        for (var row = 0; row < Batch; row++)
            targets[row * 5 + row % 5] = 1;
        return (new Classifier(1), samples, targets);
    }
}
