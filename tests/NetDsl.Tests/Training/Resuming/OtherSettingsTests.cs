using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToOne>;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>What a training does not share with the one that saved a checkpoint is named, alone, and let through only where it can go on so.</summary>
public sealed class OtherSettingsTests
{
    private static readonly TrainingOptions Saved = new() { Epochs = 2, BatchSize = 5, OnWarning = null };

    public static TheoryData<string, string> Names => new()
    {
        { "data", "data: saved with '20 rows of 3 and 1 values, content *', now '19 rows of 3 and 1 values, content *'" },
        { "targets", "data: saved with '20 rows of 3 and 1 values, content *', now '20 rows of 3 and 1 values, content *'" },
        { "validation", "validation data: saved with 'none', now '6 rows of 3 and 1 values, content *'" },
        { "batch", "BatchSize: saved with '5', now '4'" },
        { "seed", "Seed: saved with '0', now '1'" },
        { "shuffle", "Shuffle: saved with 'true', now 'false'" },
        { "threads", "Threads: saved with '1', now '2'" },
        { "optimizer", "type of the optimizer: saved with 'NetDsl.Momentum', now 'NetDsl.Nesterov'" },
    };

    public static TheoryData<string, string> NamesThatMayDiffer => new()
    {
        { "constants", "optimizer: saved with 'η = 1, β = 0.9', now 'η = 1, β = 0.5'" },
        { "clipping", "Clipping: saved with 'none', now 'by norm at 1'" },
        { "rates", "learning rates: saved with '0.01 0.01 0.01 0.01 0.01 0.01 0.01 0.01 0.01', now '0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02'" },
    };

    [Theory, MemberData(nameof(Names))]
    public void Without_which_it_is_another_training(string setting, string difference)
    {
        using var folder = new TemporaryFolder();
        Run("", new(folder.Path));

        Assert.All([false, true], allows =>
        {
            var message = Refused(setting, new(folder.Path) { AllowOtherSettings = allows });
            AssertIs($"* was saved by another training:\n- {difference}\nGive this one a folder of its own, begin anew with Resume = false.", message);
        });
    }

    [Theory, MemberData(nameof(NamesThatMayDiffer))]
    public void With_which_it_can_go_on_where_that_is_asked_for(string setting, string difference)
    {
        using var folder = new TemporaryFolder();
        Run("", new(folder.Path));

        var message = Refused(setting, new(folder.Path));
        AssertIs(
            $"* was saved by another training:\n- {difference}\n"
            + "Give this one a folder of its own, begin anew with Resume = false, or go on with AllowOtherSettings = true.",
            message);
        Assert.Equal(2, Run(setting, new(folder.Path) { AllowOtherSettings = true }).History.Count);
    }

    [Fact]
    public void All_differences_are_listed_those_of_the_rates_last()
    {
        using var folder = new TemporaryFolder();
        Run("", new(folder.Path));

        AssertIs(
            "* was saved by another training:\n- Seed: saved with '0', now '1'\n"
            + "- learning rates: saved with '0.01 0.01 0.01 0.01 0.01 0.01 0.01 0.01 0.01', now '0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02'\n"
            + "Give this one a folder of its own, begin anew with Resume = false.",
            Refused("seed and rates", new(folder.Path)));
    }

    /// <summary>Weights of the same names and shapes are trained to something else.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void With_other_noise_it_is_another_network(bool allows)
    {
        using var folder = new TemporaryFolder();
        Train(new NoisyLine(seed: 1));

        var message = Assert.Throws<InvalidOperationException>(() => Train(new LoudLine(seed: 1))).Message;

        AssertIs(
            "* was saved by another training:\n- network: saved with '*', now '*'\nGive this one a folder of its own, begin anew with Resume = false.",
            message);

        void Train<TNetwork>(TNetwork network)
            where TNetwork : class, INetwork<TNetwork, float> => network.Fit(
                new Dataset<float>(1, 1, new float[] { 1, 2 }, new float[] { 2, 1 }),
                new Sgd(),
                new() { Epochs = 1, Checkpoints = new(folder.Path) { AllowOtherSettings = allows } },
                cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void The_same_training_goes_on()
    {
        using var folder = new TemporaryFolder();
        Run("", new(folder.Path));

        Assert.Equal(2, Run("", new(folder.Path)).History.Count);
        Assert.Equal(2, Run("batch", new(folder.Path) { Resume = false }).History.Count);
    }

    private static string Refused(string setting, TrainingCheckpoints checkpoints) =>
        Assert.Throws<InvalidOperationException>(() => Run(setting, checkpoints)).Message;

    private static TrainingResult Run(string other, TrainingCheckpoints checkpoints)
    {
        var data = LinearData.Make<float>(20, other == "targets" ? 2 : 1);
        var rate = other.Contains("rates", StringComparison.Ordinal) ? 0.02 : 0.01;
        return Model.Create(1, 10).Fit(
            other == "data" ? data.Subset([.. Enumerable.Range(0, 19)]) : data,
            other == "optimizer" ? new Nesterov(rate) : new Momentum(rate) { Beta = other == "constants" ? 0.5 : 0.9 },
            Saved with
            {
                BatchSize = other == "batch" ? 4 : 5,
                Seed = other.Contains("seed", StringComparison.Ordinal) ? 1 : 0,
                Shuffle = other != "shuffle",
                Threads = other == "threads" ? 2 : 1,
                Clipping = other == "clipping" ? GradientClipping.ByNorm(1) : null,
                Checkpoints = checkpoints,
            },
            other == "validation" ? LinearData.Make<float>(6, 3) : null,
            cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Compares texts; * stands for anything.</summary>
    private static void AssertIs(string expected, string actual) =>
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(expected).Replace("\\*", "[^\n]*")}$", actual);
}
