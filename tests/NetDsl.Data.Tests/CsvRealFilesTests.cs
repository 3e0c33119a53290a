using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

/// <summary>Published tables, with the facts that their publishers state.</summary>
public class CsvRealFilesTests
{
    [Fact]
    public void Iris()
    {
        var table = CsvTable.Read(SharedData.Path("tabular/iris.csv"), Numbers(..^1), Label(^1));
        var split = table.Split<float>(0.7, 0.15, 0.15, seed: 42, stratify: true);

        Assert.Equal(["Iris-setosa", "Iris-versicolor", "Iris-virginica"], table.Classes);
        Assert.Equal((150, 4, 3), (table.Count, table.FeatureNames.Count, table.TargetNames.Count));
        Assert.Equal([5.1f, 3.5f, 1.4f, 0.2f], table.ToDataset<float>().Sample(0).ToArray());
        Assert.Equal((105, 23, 22), (split.Train.Count, split.Validation.Count, split.Test.Count));
        Assert.Equal(5.843333, table.Means()[0], 6);
    }

    [Fact]
    public void Abalone()
    {
        var table = CsvTable.Read(SharedData.Path("tabular/abalone.csv"), Category(0), Numbers(1..^1), Target(^1));
        var dataset = table.ToDataset<double>();

        Assert.Equal((4177, 10, 1), (dataset.Count, dataset.SampleWidth, dataset.TargetWidth));
        Assert.Equal(["F", "I", "M"], table.CategoriesOf(0));
        Assert.Equal([0, 0, 1, 0.455, 0.365, 0.095, 0.514, 0.2245, 0.101, 0.15], dataset.Sample(0).ToArray());
        Assert.Equal(15, dataset.Target(0)[0]);
        Assert.Equal(1307, Enumerable.Range(0, dataset.Count).Sum(row => dataset.Sample(row)[0]));
        Assert.Equal(1342, Enumerable.Range(0, dataset.Count).Sum(row => dataset.Sample(row)[1]));
    }

    [Theory]
    [InlineData("wine.csv", 13, "59 71 48")]
    [InlineData("banknote_authentication.csv", 4, "762 610")]
    [InlineData("pima-indians-diabetes.csv", 8, "500 268")]
    public void Classifications(string file, int features, string sizes)
    {
        var table = CsvTable.Read(SharedData.Path($"tabular/{file}"), Numbers(..^1), Label(^1));
        var classes = table.Series(features).CountBy(label => label).OrderBy(entry => entry.Key).Select(entry => entry.Value);

        Assert.Equal(features, table.FeatureNames.Count);
        Assert.Equal(sizes, string.Join(' ', classes));
    }

    [Fact]
    public void Airline_passengers()
    {
        var path = SharedData.Path("tabular/airline-passengers.csv");
        var table = CsvTable.Read(path, Date("Month", "yyyy-MM"), Target("Passengers"));

        Assert.Equal(144, table.Count);
        Assert.Equal((112, 432), (table.Series(1)[0], table.Series(1)[^1]));
        Assert.Equal(new DateTime(1949, 2, 1), DateTime.UnixEpoch.AddDays(table.Series(0)[1]));
        Assert.Equal(["Month"], table.FeatureNames);
        Assert.Equal(table.Series(1), CsvTable.Read(path, Numbers("Passengers")).Series(1));
    }
}
