using NetDsl.Data;
using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Tests.RealData;

/// <summary>Published tables, from the file to what a trained network gets right of rows that it never saw.</summary>
public sealed class TableTests(ITestOutputHelper output)
{
    private const int Seed = 42;

    [Fact]
    public void Iris()
    {
        var accuracy = Classify<IrisClassifier>("iris.csv", Label(^1), epochs: 40);

        Assert.InRange(accuracy, 0.93, 1);
    }

    [Fact]
    public void Wine()
    {
        var accuracy = Classify<WineClassifier>("wine.csv", Label(^1), epochs: 30);

        Assert.InRange(accuracy, 0.95, 1);
    }

    [Fact]
    public void Banknotes()
    {
        var accuracy = Classify<BanknoteClassifier>("banknote_authentication.csv", Label(^1), epochs: 20);

        Assert.InRange(accuracy, 0.99, 1);
    }

    [Fact]
    public void Diabetes_is_told_better_than_by_its_frequency()
    {
        const double healthy = 500.0 / 768;

        var accuracy = Classify<DiabetesClassifier>("pima-indians-diabetes.csv", Target(^1), epochs: 10);

        Assert.InRange(accuracy, healthy + 0.05, 0.9);
    }

    [Fact]
    public void Age_of_abalones()
    {
        var path = SharedData.Path("tabular/abalone.csv");
        var table = CsvTable.Read(path, Category(0), Numbers(1..^1), Target(^1));
        var (train, test) = Standardized(Split.Of(table.ToDataset<float>(), 0.8, 0.2, Seed));
        var rings = Standardizer.FitTargets(train);

        var network = new AbaloneAge(Seed, 32);
        Fit(network, rings.TransformTargets(train), epochs: 40);
        var report = Evaluation.Regress(network, rings.TransformTargets(test));

        output.WriteLine($"abalone.csv: {report}; one is {rings.Scales[0]:F2} rings");
        Assert.InRange(report.Overall.RSquared, 0.5, 0.7);
    }

    /// <summary>
    /// Trains five networks, each on four fifths of the rows, and asks each about the others: a fifth of a small table alone
    /// would say little.
    /// </summary>
    /// <returns>The share of all rows that were told right by the network that had not seen them.</returns>
    private double Classify<TNetwork>(string file, CsvColumn answer, int epochs)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var rows = CsvTable.Read(SharedData.Path($"tabular/{file}"), Numbers(..^1), answer).ToDataset<float>();
        var report = new ClassificationReport(rows.TargetWidth, rows.ClassNames);
        foreach (var fold in Split.Folds(rows, 5, Seed, stratify: true))
        {
            var (train, test) = Standardized(fold);
            var network = TNetwork.Create(Seed, 32);
            Fit(network, train, epochs);
            Evaluation.Predict(network, test, (prediction, row) => report.Add(prediction, test.Target(row)));
        }

        output.WriteLine($"{file}: {report.Accuracy:P2} of {report.Count} rows\n{report}");
        return report.Accuracy;
    }

    private static void Fit<TNetwork>(TNetwork network, Dataset<float> train, int epochs)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var options = new TrainingOptions { Epochs = epochs, BatchSize = 16, Seed = Seed };
        network.Fit(train, new Adam(new CosineDecay(0.01)), options, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Both parts on the scale of the training part.</summary>
    private static (Dataset<float> Train, Dataset<float> Test) Standardized((Dataset<float> Train, Dataset<float> Test) parts)
    {
        var scale = Standardizer.Fit(parts.Train);
        return (scale.Transform(parts.Train), scale.Transform(parts.Test));
    }
}
