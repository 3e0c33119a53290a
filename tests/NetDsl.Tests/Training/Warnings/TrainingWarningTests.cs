using NetDsl.Data;
using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Each mistake of beginners is said, once, by its ID and with its numbers, and nothing else is.</summary>
public class TrainingWarningTests
{
    [Fact]
    public void Nothing_is_said_where_nothing_is_wrong()
    {
        Assert.Empty(Heard.When(new Guesser(1), Heard.Numbers(200, 3), validation: Heard.Numbers(50, 3, seed: 2)));
        Assert.Empty(Heard.When(new Sorter(1), Heard.Classes(200, 4, 3), validation: Heard.Classes(60, 4, 3, scale: 1.1f)));
        Assert.Empty(Heard.When(new Precise(1), LinearData.Make<double>(200, 1), new Sgd(0.1), new() { Epochs = 6 }));
    }

    [Fact]
    public void Pixels_to_255_are_not_scaled()
    {
        var warning = Only("NETDSL201", Heard.When(new Looker(1), Heard.Classes(64, 16, 2, scale: 255)));

        Assert.Matches(@"^The numbers of Image are as large as [0-9]+ \(value [0-9]+ of 16\); about 1 is right\.$", warning.Finding);
        Assert.Contains("divide pixels by 255", warning.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_scaled_is_named()
    {
        var data = Heard.Numbers(100, 3);
        float[] samples = [.. data.Flat().Select((x, i) => i % 3 == 1 ? 2000 + x : x)];
        var named = new Dataset<float>(3, 1, samples, new float[100]) { FeatureNames = ["length", "year", "width"] };

        var warning = Only("NETDSL201", Heard.When(new Guesser(1), named));

        Assert.Equal("The numbers of Features are as large as 2E+03 ('year'); about 1 is right.", warning.Finding);
        Only("NETDSL201", Heard.When(new Guesser(1), Heard.Numbers(100, 3, scale: 1e-6f)));
    }

    [Fact]
    public void Tokens_and_what_is_normalised_need_no_scale()
    {
        float[] tokens = [.. Enumerable.Range(0, 300).Select(i => (float)(i * 7 % 500))];

        Assert.Empty(Heard.When(new Reader(1), new Dataset<float>(3, 1, tokens, Heard.Numbers(100, 1).Flat())));
        Assert.Empty(Heard.When(new Normaliser(1), Heard.Numbers(100, 3, scale: 1_000)));
    }

    [Fact]
    public void Targets_of_a_million_are_not_scaled()
    {
        var warning = Only("NETDSL202", Heard.When(new Guesser(1), Heard.Numbers(100, 3, targetScale: 1e6f)));

        Assert.Matches(@"^The targets of Error are as large as [0-9.]+E\+0[56]; about 1 is right\.$", warning.Finding);
        Assert.Contains("Standardizer.FitTargets", warning.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_that_diverge_are_named_before() =>
        Only("NETDSL202", Heard.When(new Guesser(1), Heard.Numbers(100, 3, targetScale: 1e25f)));

    [Fact]
    public void A_class_without_samples_is_named()
    {
        var data = Heard.Classes(90, 4, 3, without: 1);
        var named = new Dataset<float>(4, 3, data.Flat(), Targets(data)) { ClassNames = ["ant", "bee", "cat"] };
        float[] numbers = [.. Enumerable.Range(0, 90).Select(row => (float)(row % 3 - 1))];

        Assert.Equal(
            "Of the 3 classes of Error, no sample of training is of 'bee'.", Only("NETDSL203", Heard.When(new Sorter(1), named)).Finding);
        Assert.EndsWith("is of '2'.", Only("NETDSL203", Heard.When(
            new NumberSorter(1), new Dataset<float>(4, 1, data.Flat(), numbers))).Finding, StringComparison.Ordinal);
        Assert.EndsWith("is of '1'.", Only("NETDSL203", Heard.When(
            new Doubter(1), new Dataset<float>(4, 1, data.Flat(), new float[90]))).Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_read_as_a_label_are_no_classes()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => FormattableString.Invariant($"{i % 7 / 7.0},{i * 37 % 40 * 2.5}\n")));
        var data = CsvTable.Read(new StringReader(text), "t.csv", new(), Numbers(0), Label(1)).ToDataset<float>();

        var warning = Only("NETDSL204", Heard.When(new ManySorter(1), data));

        Assert.Equal("The label has 40 classes in 400 samples, and all are called by numbers, such as '0' and '97.5'.", warning.Finding);
    }

    [Fact]
    public void Classes_may_be_called_by_numbers_one_after_another()
    {
        var text = string.Concat(Enumerable.Range(0, 1_200).Select(i => FormattableString.Invariant($"{i % 7 / 7.0},{i % 40}\n")));
        var data = CsvTable.Read(new StringReader(text), "t.csv", new(), Numbers(0), Label(1)).ToDataset<float>();

        Assert.Empty(Heard.When(new ManySorter(1), data));
    }

    [Fact]
    public void Validation_with_the_training_data_says_nothing()
    {
        var data = Heard.Numbers(100, 3);
        var scaler = Standardizer.Fit(data);

        Assert.Equal("Of 100 rows of validation, 100 are rows of training.", Only("NETDSL205", Heard.When(new Guesser(1), data, validation: data)).Finding);
        Only("NETDSL205", Heard.When(new Guesser(1), scaler.Transform(data), validation: scaler.Transform(data)));
        Only("NETDSL205", Heard.When(new Guesser(1), data, validation: data.Subset([3, 1, 2])));
        Assert.Empty(Heard.When(new Guesser(1), data.Subset([.. Enumerable.Range(0, 90)]), validation: data.Subset([.. Enumerable.Range(89, 11)])));
    }

    [Fact]
    public void A_series_is_not_split_at_random()
    {
        var random = new Random(4);
        double[] series = [.. Enumerable.Range(0, 400).Select(i => Math.Sin(i / 9.0) + random.NextDouble() / 10)];
        var windows = SeriesWindows.Of<float>(series, length: 5);
        var atRandom = Split.Of(windows, 0.8, 0.2, seed: 1);
        var inTime = Split.Chronological(windows, 0.8, 0.2);

        var warning = Only("NETDSL206", Heard.When(new Forecaster(1), atRandom.Train, validation: atRandom.Test));

        Assert.Matches("^Of 64 windows of validation, [0-9]+ are windows of training one step on.$", warning.Finding);
        Assert.Empty(Heard.When(new Forecaster(1), inTime.Train, validation: inTime.Test));
    }

    [Fact]
    public void Validation_has_the_scale_of_training()
    {
        var data = Heard.Numbers(100, 3, scale: 40);
        var (train, validation) = Split.Of(data, 0.8, 0.2, seed: 1);

        var warning = Only("NETDSL207", Heard.When(new Guesser(1), Standardizer.Fit(train).Transform(train), validation: validation));

        Assert.Matches("^The samples of training are of the size 1, those of validation of 2[0-9.]+.$", warning.Finding);
    }

    [Fact]
    public void A_rate_that_does_nothing_is_named()
    {
        var warning = Only("NETDSL210", Heard.When(new Guesser(1), Heard.Numbers(100, 3), new Sgd(0), new() { Epochs = 6 }));

        Assert.Equal("No weight has changed in 8 steps; the learning rate is 0.", warning.Finding);
        // Of biases, which begin at 0, the least change counts.
        Only("NETDSL222", Heard.When(new Guesser(1), Heard.Numbers(100, 3), new Sgd(1e-12), new() { Epochs = 6 }));
    }

    [Fact]
    public void A_rate_that_throws_the_weights_is_named()
    {
        var warnings = Heard.When(new Guesser(1), Heard.Numbers(100, 3), new Adam(1e3));

        Assert.Equal("NETDSL211", warnings[0].Id);
        Assert.StartsWith("A step moved the weights by 1E+03, where they were of the size 0.", warnings[0].Finding, StringComparison.Ordinal);
        Assert.DoesNotContain(warnings, warning => warning.Id != "NETDSL211" && warning.Id != "NETDSL220");
    }

    [Fact]
    public void Dead_units_are_named_hidden_or_last()
    {
        var guesser = new Guesser(1);
        Bias(guesser.Parameters, Guesser.Description, "Hidden.Bias", -1_000);
        var bottomed = new Bottomed(1);
        Bias(bottomed.Parameters, Bottomed.Description, "Guess.Bias", -1_000);

        Assert.Equal(
            "All 6 values of Hidden are 0 for each of 100 samples.",
            Only("NETDSL220", Heard.When(guesser, Heard.Numbers(100, 3))).Finding);
        Assert.Equal(
            "The one value of Guess is 0 for each of 100 samples.",
            Only("NETDSL220", Heard.When(bottomed, Heard.Numbers(100, 3), new Sgd(0.01))).Finding);
    }

    [Fact]
    public void Gradients_that_vanish_are_named()
    {
        var warning = Only("NETDSL221", Heard.When(new Deep(1), Heard.Numbers(100, 3)));

        Assert.Matches("^The gradient of First.Weights is of the size [0-9.]+E-[0-9]+, that of Guess.Weights of [0-9.]+(E-0[0-9])?.$", warning.Finding);
        Assert.Empty(Heard.When(new DeepAndOpen(1), Heard.Numbers(100, 3)));
    }

    [Fact]
    public void A_loss_that_stands_is_named()
    {
        var warning = Only("NETDSL222", Heard.When(new Precise(1), LinearData.Make<double>(100, 1), new Sgd(1e-10), new() { Epochs = 6, Shuffle = false }));

        Assert.Matches("^The loss has been [0-9.]+ for 5 epochs.$", warning.Finding);
    }

    private static TrainingWarning Only(string id, IReadOnlyList<TrainingWarning> warnings)
    {
        Assert.Equal([id], warnings.Select(warning => warning.Id));
        return warnings[0];
    }

    private static float[] Targets(Dataset<float> data) =>
        [.. Enumerable.Range(0, data.Count).SelectMany(row => data.Target(row).ToArray())];

    private static void Bias(Span<float> weights, NetworkDescription network, string name, float value)
    {
        var parameter = network.Parameters.Single(parameter => parameter.Name == name);
        weights.Slice(parameter.Offset, parameter.Length).Fill(value);
    }
}
