using CsCheck;
using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

public class CsvMissingValuesTests
{
    private const string Holes = "1,10,a\n,20,a\n3,?,b\n5,60,b\n";

    private static readonly CsvColumn[] Columns = [Numbers(..2), Label(2)];

    [Fact]
    public void Are_an_error_unless_said_otherwise()
    {
        const string Advice = "CsvOptions.Missing says what becomes of it: its row left out, or a mean.";
        Assert.Equal(
            $"table.csv, line 2, column 1: expected a value, found an empty field. {Advice}",
            CsvTableTests.Refused(Holes, new(), Columns));
        Assert.Equal(
            $"table.csv, line 3, column 2: expected a value, found '?', which stands for none. {Advice}",
            CsvTableTests.Refused(Holes.Replace("\n,", "\n0,", StringComparison.Ordinal), new CsvOptions { MissingTexts = ["?"] }, Columns));
    }

    [Fact]
    public void Drop_their_row()
    {
        var options = new CsvOptions { Missing = MissingValues.DropRow, MissingTexts = ["?"] };
        var table = CsvTableTests.Read(Holes + ",1,only here\n", options, Columns);

        Assert.Equal((2, 3), (table.Count, table.DroppedRows));
        Assert.Equal(["a", "b"], table.Classes);
        Assert.Equal([5f, 60], table.ToDataset<float>().Sample(1).ToArray());
        Assert.Equal(
            "table.csv, all lines: expected a row without missing values, found none in 1 rows.",
            CsvTableTests.Refused("1,\n", options, Numbers(..)));
    }

    [Fact]
    public void Become_the_mean_of_the_file()
    {
        var options = new CsvOptions { Missing = MissingValues.MeanOfTraining, MissingTexts = ["?"] };
        var table = CsvTableTests.Read(Holes, options, Columns);

        Assert.Equal([3, 30, 0], table.Means());
        Assert.Equal([3, 20], table.ToDataset<double>().Sample(1).ToArray());
        Assert.Equal([1, 20], table.ToDataset<double>([1, 2, 0]).Sample(1).ToArray());
        Assert.Equal(
            "table.csv has 3 columns; 1 means were given. (Parameter 'means')",
            Assert.Throws<ArgumentException>(() => table.ToDataset<double>([1])).Message);
    }

    [Fact]
    public void Become_the_mean_of_the_training_part_where_the_file_is_divided()
    {
        var table = CsvTableTests.Read(
            string.Concat(Enumerable.Range(0, 40).Select(row => row % 4 == 0 ? $",{row}\n" : $"{row * row},{row}\n")),
            new CsvOptions { Missing = MissingValues.MeanOfTraining, Header = CsvHeader.Absent },
            Numbers(0), Target(1));

        Gen.Int.Sample(
            seed =>
            {
                var split = table.Split<double>(0.5, 0.25, 0.25, seed);
                var mean = Rows(split.Train).Where(row => row.Id % 4 != 0).Average(row => row.Value);
                foreach (var (id, value) in Rows(split.Train).Concat(Rows(split.Validation)).Concat(Rows(split.Test)))
                    Assert.Equal(id % 4 == 0 ? mean : id * id, value, 1e-9);
            },
            iter: 200, threads: 1);
    }

    [Fact]
    public void Have_no_mean_in_targets_labels_and_columns_without_values()
    {
        var options = new CsvOptions { Missing = MissingValues.MeanOfTraining };
        const string Message = "table.csv, line 2, column 2: expected a value, found an empty field. "
            + "Only numbers and dates that are features have a mean; MissingValues.DropRow leaves the row out.";
        Assert.Equal(Message, CsvTableTests.Refused("1,2\n3,\n", options, Numbers(0), Target(1)));
        Assert.Equal(Message, CsvTableTests.Refused("1,a\n3,\n", options, Numbers(0), Label(1)));

        var empty = CsvTableTests.Read("1,\n3,\n", options with { Header = CsvHeader.Absent }, Numbers(..));
        var error = Assert.Throws<InvalidDataException>(() => empty.ToDataset<float>());
        Assert.Equal(
            "table.csv, line 1, column 2: expected a number in the range of Single, "
            + "found none, and none in the training part to take the mean of.",
            error.Message);
    }

    private static IEnumerable<(int Id, double Value)> Rows(Dataset<double> dataset) =>
        Enumerable.Range(0, dataset.Count).Select(row => ((int)dataset.Target(row)[0], dataset.Sample(row)[0]));
}
