using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

public class CsvTableTests
{
    [Fact]
    public void Reads_features_categories_and_labels()
    {
        var table = Read("size,colour,weight,kind\nsmall,red,1.5,no\nlarge,blue,-2e1,yes\nsmall,blue,3,no\n",
            Ordinal("size", ["small", "large"]), Category("colour"), Numbers("weight"), Label("kind"));

        var dataset = table.ToDataset<float>();

        Assert.Equal(["size", "colour=blue", "colour=red", "weight"], table.FeatureNames);
        Assert.Equal(["no", "yes"], table.Classes);
        Assert.Equal(["kind=no", "kind=yes"], table.TargetNames);
        Assert.Equal(["blue", "red"], table.CategoriesOf(1));
        Assert.Equal([0, 0, 1, 1.5f], dataset.Sample(0).ToArray());
        Assert.Equal([1, 1, 0, -20], dataset.Sample(1).ToArray());
        Assert.Equal([1, 0], dataset.Target(0).ToArray());
        Assert.Equal([0, 1], dataset.Target(1).ToArray());
        Assert.Equal(table.FeatureNames, dataset.FeatureNames);
        Assert.Equal(table.Classes, dataset.ClassNames);
    }

    [Fact]
    public void Columns_come_in_the_order_given_and_others_are_not_read()
    {
        var dataset = Read("1,garbage,3,4\n", Numbers(^1), Numbers(0), Target(2)).ToDataset<float>();

        Assert.Equal([4, 1], dataset.Sample(0).ToArray());
        Assert.Equal([3], dataset.Target(0).ToArray());
    }

    [Theory]
    [InlineData("a;b\n1;2\n3;4")]
    [InlineData("1\t2\r\n3\t4\r\n")]
    [InlineData("1|2\r3|4\r")]
    [InlineData("\"a,b\",\"c\"\"d\n\"\n\"1\",2\n\n\n 3 ,4\n\n")]
    [InlineData("\n\n1,2\n\n3,4")]
    [InlineData("\n\r\n\r1;2\n3;4")]
    public void Reads_what_people_call_csv(string text)
    {
        var dataset = Read(text, Numbers(..)).ToDataset<double>();

        Assert.Equal(2, dataset.Count);
        Assert.Equal([1, 2], dataset.Sample(0).ToArray());
        Assert.Equal([3, 4], dataset.Sample(1).ToArray());
    }

    [Fact]
    public void Header_can_be_said_to_be_there_or_not()
    {
        Assert.Equal(1, Read("1,2\n3,4\n", new CsvOptions { Header = CsvHeader.Present }, Numbers(..)).Count);
        var error = Refused("a,b\n3,4\n", new CsvOptions { Header = CsvHeader.Absent }, Numbers(..));
        Assert.Equal("table.csv, line 1, column 1: expected a finite number, found 'a'.", error);
        Assert.Equal(
            "Whether table.csv has a header cannot be seen where no column holds numbers: set CsvOptions.Header.",
            Misused("a,b\nc,d\n", Category(0), Label(1)));
        Assert.Equal(["c"], Read("a,b\nc,d\n", new CsvOptions { Header = CsvHeader.Present }, Category(0)).CategoriesOf(0));
        Assert.Equal(
            "table.csv is said to have no header, so its columns have no names to choose them by.",
            Assert.Throws<ArgumentException>(
                () => Read("a\n1\n", new CsvOptions { Header = CsvHeader.Absent }, Numbers(0), Numbers("a"))).Message);
    }

    [Fact]
    public void Classes_are_in_ascending_order_as_numbers_where_all_are()
    {
        Assert.Equal(["2", "9", "10"], Read("1,10\n1,9\n1,2\n", Numbers(0), Label(1)).Classes);
        Assert.Equal(["10", "2", "x"], Read("1,x\n1,2\n1,10\n", Numbers(0), Label(1)).Classes);
        Assert.Equal(["01", "1", "1.0", "2"], Read("1,1.0\n1,2\n1,1\n1,01\n", Numbers(0), Label(1)).Classes);
        var given = Read("1,b\n1,a\n", Numbers(0), Label(1, ["b", "c", "a"]));
        Assert.Equal(["b", "c", "a"], given.Classes);
        Assert.Equal([0, 0, 1], given.ToDataset<float>().Target(1).ToArray());
    }

    public static TheoryData<string, string> Defects => new()
    {
        { "", "line 1: expected rows of CSV, found an empty file." },
        { "\n\n", "line 1: expected rows of CSV, found an empty file." },
        { "a,b\n", "line 2: expected a row after the header, found the end of the file." },
        { "a,b\n1,2\n3,abc\n", "line 3, column 2 ('b'): expected a finite number, found 'abc'." },
        { "1,2\n3,NaN\n", "line 2, column 2: expected a finite number, found 'NaN'." },
        { "1,2\n3,-Infinity\n", "line 2, column 2: expected a finite number, found '-Infinity'." },
        { "1,2\n3,1e999\n", "line 2, column 2: expected a finite number, found '1e999'." },
        { "1,2\n3,4\0\n", "line 2, column 2: expected a finite number, found '4·'." },
        { "1,2\n3,1,000\n", "line 2: expected 2 fields as in line 1, found 3." },
        { "1,2\n3\n", "line 2: expected 2 fields as in line 1, found 1." },
        { "1,2\n\n3,\n", "line 3, column 2: expected a value, found an empty field." },
        { "1,2\n\"3\n4\",5\n", "line 2, column 1: expected a finite number, found '3·4'." },
        { "\"x\ny\",b\n1,2\n3,z\n", "line 4, column 2 ('b'): expected a finite number, found 'z'." },
        { "1,2\n\"3\"x,4\n", "line 2: expected a row of CSV; A delimiter" },
        { "1,2\n\"3,4\n", "line 2: expected a row of CSV; A quoted field" },
        { "1,two\n3,4\n", "line 1, column 2: expected a finite number, found 'two'." },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void What_is_wrong_is_named_with_its_place(string text, string message) =>
        Assert.StartsWith($"table.csv, {message}", Refused(text, new(), Numbers(..)), StringComparison.Ordinal);

    [Fact]
    public void Texts_that_are_none_of_those_given_are_named()
    {
        Assert.Equal(
            "table.csv, line 2, column 2: expected one of 'a', 'b', found 'c'.",
            Refused("1,a\n1,c\n", new(), Numbers(0), Label(1, ["a", "b"])));
        Assert.Equal(
            "table.csv, line 1, column 1: expected a date as yyyy-MM, found '1949'.",
            Refused("1949,1\n", new CsvOptions { Header = CsvHeader.Absent }, Date(0, "yyyy-MM"), Target(1)));
    }

    [Fact]
    public void Columns_that_are_not_there_are_named()
    {
        Assert.Contains("table.csv has no column 'c'; it has 2: 'a', 'b'.", Misused("a,b\n1,2\n", Numbers("c")), StringComparison.Ordinal);
        Assert.Contains("table.csv has 2 columns 'a': choose one by its position, counted from 0.", Misused("a,a\n1,2\n", Numbers("a")), StringComparison.Ordinal);
        Assert.Contains("table.csv has no column at position 5, counted from 0: it has 2.", Misused("1,2\n", Numbers(5)), StringComparison.Ordinal);
        Assert.Contains("at position ^3, counted", Misused("1,2\n", Numbers(^3)), StringComparison.Ordinal);
        Assert.Contains("at position 1..3, counted", Misused("1,2\n", Numbers(1..3)), StringComparison.Ordinal);
        Assert.Contains("The column at position 1 of table.csv, counted from 0, is chosen twice.", Misused("1,2\n", Numbers(..), Target(^1)), StringComparison.Ordinal);
        Assert.Contains("Expected columns to read", Misused("1,2\n"), StringComparison.Ordinal);
        Assert.Equal(
            "A dataset needs features; of table.csv only targets were read.",
            Assert.Throws<InvalidOperationException>(() => Read("1\n", Target(0)).ToDataset<float>()).Message);
    }

    [Fact]
    public void What_is_not_given_is_named()
    {
        Assert.Throws<ArgumentNullException>("options", () => CsvTable.Read("table.csv", options: null!, Numbers(0)));
        Assert.Throws<ArgumentNullException>("options", () => CsvTable.Read(new StringReader("1\n"), "table.csv", null!, Numbers(0)));
        Assert.Throws<ArgumentNullException>("text", () => CsvTable.Read((TextReader)null!, "table.csv", new(), Numbers(0)));
        Assert.Throws<ArgumentNullException>("training", () => Read("1\n", Numbers(0)).EncoderFor<float>(null!));
    }

    [Theory]
    [InlineData(80, "")]
    [InlineData(81, "…")]
    public void A_long_text_is_repeated_by_its_beginning(int length, string end) =>
        Assert.Equal(
            $"table.csv, line 1, column 1: expected a finite number, found '{new string('x', 80)}{end}'.",
            Refused(new string('x', length), new CsvOptions { Header = CsvHeader.Absent }, Numbers(0)));

    [Fact]
    public void Numbers_beyond_the_range_of_float_are_named()
    {
        var table = Read("1,2\n1,1e39\n", Numbers(0), Target(1));

        Assert.Equal(1e39, table.ToDataset<double>().Target(1)[0]);
        var error = Assert.Throws<InvalidDataException>(() => table.ToDataset<float>());
        Assert.Equal("table.csv, line 2, column 2: expected a number in the range of Single, found 1E+39.", error.Message);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_named()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "1,2\n3,"u8, 0xFF, 0xFE, .. "\n"u8]);
            var error = Assert.Throws<InvalidDataException>(() => CsvTable.Read(path, Numbers(..)));
            Assert.Contains("expected text in utf-8", error.Message, StringComparison.Ordinal);

            File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. "ä,b\n1,2\n"u8]);
            Assert.Equal(["ä", "b"], CsvTable.Read(path, Numbers(..)).FeatureNames);
        }
        finally
        {
            File.Delete(path);
        }
    }

    internal static CsvTable Read(string text, params CsvColumn[] columns) => Read(text, new CsvOptions(), columns);

    internal static CsvTable Read(string text, CsvOptions options, params CsvColumn[] columns) =>
        CsvTable.Read(new StringReader(text), "table.csv", options, columns);

    internal static string Refused(string text, CsvOptions options, params CsvColumn[] columns) =>
        Assert.Throws<InvalidDataException>(() => Read(text, options, columns)).Message;

    private static string Misused(string text, params CsvColumn[] columns) =>
        Assert.Throws<ArgumentException>(() => Read(text, columns)).Message;
}
