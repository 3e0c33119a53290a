using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

/// <summary>How columns are chosen, and how a file is said to be written.</summary>
public class CsvColumnTests
{
    [Fact]
    public void Positions_count_from_both_ends()
    {
        Assert.Equal([0], Places(0));
        Assert.Equal([3], Places(3));
        Assert.Equal([0], Places(^4));
        Assert.Equal([2], Places(^2));
        Assert.Equal([3], Places(^1));
        Assert.Equal([1, 2], Places(1..^1));
        Assert.Equal([0, 1, 2, 3], Places(..));
        Assert.Equal([3], Places(3..4));
    }

    [Fact]
    public void Positions_outside_of_a_file_are_named_as_they_were_written()
    {
        Assert.Equal("4", Missing(4));
        Assert.Equal("2147483647", Missing(int.MaxValue));
        Assert.Equal("^0", Missing(^0));
        Assert.Equal("^5", Missing(^5));
        Assert.Equal("1..5", Missing(1..5));
        Assert.Equal("^5..2", Missing(^5..2));
        Assert.Equal("3..^1", Missing(3..^1));
        Assert.Equal("2..1", Missing(2..1));
    }

    [Fact]
    public void Columns_without_names_are_named_by_their_positions_from_1() =>
        Assert.Equal(
            ["column 1", "column 3=x"],
            CsvTableTests.Read("1,2,x\n", new CsvOptions { Header = CsvHeader.Absent }, Numbers(0), Category(2)).FeatureNames);

    [Fact]
    public void One_column_that_is_chosen_by_its_name_makes_the_first_line_a_header()
    {
        var table = CsvTableTests.Read("a,b\nx,y\n", Category("a"), Label(1));

        Assert.Equal((1, "a=x", "b=y"), (table.Count, table.FeatureNames[0], table.TargetNames[0]));
    }

    [Fact]
    public void What_chooses_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>("name", () => Numbers(""));
        Assert.Throws<ArgumentNullException>("name", () => Numbers((string)null!));
        Assert.Throws<ArgumentNullException>("format", () => Date(0, null!));
        Assert.Throws<ArgumentException>("format", () => Date(0, ""));
        Assert.Throws<ArgumentNullException>("order", () => Ordinal(0, null!));
    }

    [Fact]
    public void Categories_that_are_given_are_some_and_differ()
    {
        Assert.Equal("Expected categories, found an empty list. (Parameter 'categories')", Refused(() => Category(0, [])));
        Assert.Equal("Expected categories, found an empty list. (Parameter 'order')", Refused(() => Ordinal(0, [])));
        Assert.Equal("Expected categories that differ. (Parameter 'classes')", Refused(() => Label(0, ["a", "b", "a"])));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.StartsWith(
            "A point or a comma stands before decimals. (Parameter 'value')",
            Assert.Throws<ArgumentOutOfRangeException>("value", () => new CsvOptions { DecimalSeparator = ';' }).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "MaximumColumns must be 1 or more. (Parameter 'MaximumColumns')",
            Assert.Throws<ArgumentOutOfRangeException>("MaximumColumns", () => new CsvOptions { MaximumColumns = 0 }).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("MaximumCategories", () => new CsvOptions { MaximumCategories = -1 });
        Assert.Equal((1, 1), (new CsvOptions { MaximumColumns = 1 }.MaximumColumns, new CsvOptions { MaximumCategories = 1 }.MaximumCategories));
    }

    /// <summary>The positions that a selection means in a file of four columns.</summary>
    private static double[] Places(ColumnSelection columns) =>
        CsvTableTests.Read("0,1,2,3\n", Numbers(columns)).ToDataset<double>().Sample(0).ToArray();

    /// <summary>How the message calls columns that a file of four does not have.</summary>
    private static string Missing(ColumnSelection columns)
    {
        var (before, after) = ("table.csv has no column at position ", ", counted from 0: it has 4.");
        var message = Refused(() => CsvTableTests.Read("0,1,2,3\n", Numbers(columns)));

        Assert.StartsWith(before, message, StringComparison.Ordinal);
        Assert.EndsWith(after, message, StringComparison.Ordinal);
        return message[before.Length..^after.Length];
    }

    private static string Refused(Func<object> action) => Assert.Throws<ArgumentException>(action).Message;
}
