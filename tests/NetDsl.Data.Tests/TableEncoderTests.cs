using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

/// <summary>A row that no file held becomes the sample that it would have been in one.</summary>
public class TableEncoderTests
{
    private const string Text =
        """
        when,colour,size,weight,kind
        2020-01-02,red,small,1.5,no
        2020-01-03,blue,large,2.5,yes
        2020-01-04,green,small,7,no
        """;

    private const string Incomplete = "There are no columns, or no classes, or no separator of decimals.";

    private static readonly CsvColumn[] Columns =
        [Date("when", "yyyy-MM-dd"), Category("colour"), Ordinal("size", ["small", "large"]), Numbers("weight"), Label("kind")];

    [Fact]
    public void A_new_row_is_what_it_would_have_been_in_the_file()
    {
        var table = CsvTableTests.Read(Text, Columns);
        var data = table.ToDataset<float>();

        Assert.Equal(data.Sample(0).ToArray(), table.Encode<float>("2020-01-02", "red", "small", "1.5"));
        Assert.Equal(data.Sample(1).ToArray(), table.Encode<float>(new DateOnly(2020, 1, 3), "blue", "large", 2.5));
        Assert.Equal(data.Sample(2).ToArray(), table.Encode<float>(new DateTime(2020, 1, 4, 0, 0, 0, DateTimeKind.Utc), " green ", "small", 7m));
        Assert.Equal([18263, 0, 0, 1, 0, 1.5], table.Encode<double>("2020-01-02", "red", "small", 1.5f));
    }

    [Fact]
    public void It_goes_with_a_checkpoint()
    {
        var table = CsvTableTests.Read(Text, Columns);
        var encoder = Saved(table.EncoderFor(table.ToDataset<float>()));

        Assert.Equal(table.Encode<float>("2020-02-01", "green", "large", -3), encoder.Encode<float>("2020-02-01", "green", "large", -3));
        Assert.Equal(["when", "colour", "size", "weight"], encoder.Columns);
        Assert.Equal(table.FeatureNames, encoder.FeatureNames);
        Assert.Equal(["no", "yes"], encoder.Classes);
    }

    [Fact]
    public void What_is_missing_is_the_mean_of_training()
    {
        var options = new CsvOptions { Missing = MissingValues.MeanOfTraining };
        var table = CsvTableTests.Read("a,1,1\nb,,2\na,5,3\na,90,4\nb,,5\n", options, Category(0), Numbers(1), Target(2));
        var data = table.Split<double>(0.6, 0.2, 0.2, seed: 3);
        var training = Enumerable.Range(0, 3).Select(data.Train.OriginalRow).Select(row => table.Series(1)[row]).Where(double.IsFinite);

        var encoder = Saved(table.EncoderFor(data.Train));

        Assert.Equal([1, 0, training.Average()], encoder.Encode<double>("a", null));
        Assert.Equal([0, 1, training.Average()], encoder.Encode<double>("b", ""));
        Assert.Equal([0, 1, 32], table.Encode<double>("b", null));
        Assert.NotEqual(32, training.Average());
    }

    [Fact]
    public void Decimal_commas_are_those_of_the_table()
    {
        var table = CsvTableTests.Read("1,5;a\n2;b\n", new CsvOptions { DecimalSeparator = ',' }, Numbers(0), Label(1));
        var encoder = Saved(table.EncoderFor(table.ToDataset<float>()));

        Assert.Equal([2.25f], encoder.Encode<float>("2,25"));
        Assert.Equal([2.25f], encoder.Encode<float>(2.25));
        Assert.Equal([2.25f], encoder.Encode<float>((Half)2.25));
        Assert.Equal(
            "Field 0, of 'column 1': expected a finite number, found '2.25': commas stand before the decimals of this table; "
            + "a number that is no text is taken as it is.",
            Assert.Throws<ArgumentException>(() => encoder.Encode<float>("2.25")).Message);
        Assert.Equal(
            "Field 0, of 'column 1': expected a finite number, found '2,2,5'.",
            Assert.Throws<ArgumentException>(() => encoder.Encode<float>("2,2,5")).Message);
    }

    [Fact]
    public void A_number_can_be_the_name_of_a_category()
    {
        var table = CsvTableTests.Read("10,1\n20,2\n", Category(0), Target(1));

        Assert.Equal([0, 1], table.Encode<float>(20));
        Assert.Equal([0, 1], table.Encode<float>("20"));
        Assert.Equal(
            "Field 0, of 'column 1': expected one of '10', '20', found '1'.",
            Assert.Throws<ArgumentException>(() => table.Encode<float>(1)).Message);
    }

    [Fact]
    public void Samples_that_are_not_of_the_table_are_refused()
    {
        var table = CsvTableTests.Read(Text, Columns);
        var data = table.ToDataset<float>();
        float[][] rows = [.. Enumerable.Range(0, 3).Select(row => data.Sample(row).ToArray())];

        AssertRefused(Standardizer.Fit(data).Transform(data));
        AssertRefused(Rows([.. rows, rows[0]]));
        AssertRefused(Rows([rows[0], rows[2], rows[1]]));
        AssertRefused(Rows([rows[0], rows[1], [.. rows[2][..^1], 8]]));
        AssertRefused(Rows([.. rows.Select(row => row[..^1])]));
        AssertRefused(Rows([.. rows.Select(row => row.Append(0).ToArray())]));
        Assert.Equal(table.FeatureNames, table.EncoderFor(Rows(rows)).FeatureNames);

        void AssertRefused(Dataset<float> others) => Assert.Equal(
            "Expected samples of table.csv as they were read, found others: give the part that was split off, before it is scaled. "
            + "(Parameter 'training')",
            Assert.Throws<ArgumentException>(() => table.EncoderFor(others)).Message);

        static Dataset<float> Rows(float[][] rows) => new(rows[0].Length, 0, rows.SelectMany(row => row).ToArray(), default);
    }

    public static TheoryData<object?[], string> Mistakes => new()
    {
        { ["2020-01-02", "red", "small"], "Expected 4 fields, for 'when', 'colour', 'size', 'weight'; found 3." },
        { ["2020-01-02", "pink", "small", 1], "Field 1, of 'colour': expected one of 'blue', 'green', 'red', found 'pink'." },
        { ["2020-01-02", "red", "huge\u001b", 1], "Field 2, of 'size': expected one of 'small', 'large', found 'huge·'." },
        { ["02.01.2020", "red", "small", 1], "Field 0, of 'when': expected a date as yyyy-MM-dd, found '02.01.2020'." },
        { ["2020-01-02", "red", "small", "1,5"], "Field 3, of 'weight': expected a finite number, found '1,5'." },
        { ["2020-01-02", "red", "small", double.NaN], "Field 3, of 'weight': expected a finite number, found 'NaN'." },
        { ["2020-01-02", "red", "small", 'x'], "Field 3, of 'weight': expected a finite number, found 'x'." },
        { ["2020-01-02", "red", "small", 1e300], "Field 3, of 'weight': expected a number in the range of Single, found '1E+300'." },
        { ["2020-01-02", "red", "small", null], "Field 3, of 'weight': expected a value, found none, and no mean to put in its place." },
        { ["2020-01-02", DBNull.Value, "small", 1], "Field 1, of 'colour': expected a value, found none" },
        { ["2020-01-02", new Uri("a", UriKind.Relative), "small", 1], "Field 1, of 'colour': expected one of 'blue', 'green', 'red', found 'a'." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_field_that_does_not_fit_is_named(object?[] fields, string message)
    {
        var table = CsvTableTests.Read(Text, Columns);

        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => table.Encode<float>(fields)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"decimalSeparator":".","columns":[{"name":"a","role":"Colour"}],"classes":[]}""")]
    public void What_is_no_encoder_is_refused(string json) =>
        Assert.StartsWith("good.safetensors, metadata 'netdsl.table': expected the columns of a table; ", Refused(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("null", "It is null.")]
    [InlineData("{}", Incomplete)]
    [InlineData("""{"decimalSeparator":".","columns":[],"classes":[]}""", Incomplete)]
    [InlineData("""{"decimalSeparator":".","columns":[null],"classes":[]}""", Incomplete)]
    [InlineData("""{"decimalSeparator":"x","columns":[{"name":"a","role":"Number"}],"classes":[]}""", Incomplete)]
    [InlineData("""{"decimalSeparator":".","columns":[{"name":"a","role":"Number"}]}""", Incomplete)]
    [InlineData("""{"decimalSeparator":".","columns":[{"name":"a","role":"Number"}],"classes":["b",null]}""", Incomplete)]
    [InlineData("""{"decimalSeparator":".","columns":[{"role":"Number"}],"classes":[]}""", "Column '' is no feature.")]
    public void An_encoder_that_lacks_something_is_refused(string json, string message) =>
        Assert.Equal($"good.safetensors, metadata 'netdsl.table': expected the columns of a table; {message}", Refused(json));

    [Theory]
    [InlineData("'role':'Number','categories':['b']")]
    [InlineData("'role':'Number','format':'yyyy'")]
    [InlineData("'role':'Date'")]
    [InlineData("'role':'Date','format':'yyyy','categories':['b']")]
    [InlineData("'role':'Category'")]
    [InlineData("'role':'Category','categories':[]")]
    [InlineData("'role':'Category','categories':['b','b']")]
    [InlineData("'role':'Category','categories':['b',null]")]
    [InlineData("'role':'Category','categories':['b'],'format':'yyyy'")]
    [InlineData("'role':'Ordinal','categories':['b'],'mean':0.5")]
    [InlineData("'role':'Label','categories':['b']")]
    [InlineData("'role':99")]
    public void What_is_no_feature_is_refused(string column)
    {
        var json = $"{{'decimalSeparator':'.','columns':[{{'name':'a',{column}}}],'classes':[]}}".Replace('\'', '"');

        Assert.Equal("good.safetensors, metadata 'netdsl.table': expected the columns of a table; Column 'a' is no feature.", Refused(json));
    }

    [Fact]
    public void What_a_feature_needs_is_read()
    {
        using var reader = FileWith(new Dictionary<string, string>
        {
            ["netdsl.table"] = """
                {"decimalSeparator":".","columns":[{"name":"a","role":"Number","mean":0.5},{"name":"b","role":"Ordinal","categories":["c"]}],"classes":[]}
                """,
        });

        Assert.Equal([0.5, 0], TableEncoder.Read(reader).Encode<double>(null, "c"));
    }

    [Fact]
    public void A_file_without_an_encoder_says_so()
    {
        using var reader = FileWith(metadata: null);

        Assert.Equal(
            "good.safetensors, metadata: expected 'netdsl.table', which TableEncoder.ToMetadata writes, found none.",
            Assert.Throws<InvalidDataException>(() => TableEncoder.Read(reader)).Message);
        Assert.Throws<ArgumentNullException>("reader", () => TableEncoder.Read(null!));
    }

    private static string Refused(string json)
    {
        using var reader = FileWith(new Dictionary<string, string> { ["netdsl.table"] = json });
        return Assert.Throws<InvalidDataException>(() => TableEncoder.Read(reader)).Message;
    }

    private static TableEncoder Saved(TableEncoder encoder)
    {
        using var reader = FileWith(encoder.ToMetadata());
        return TableEncoder.Read(reader);
    }

    private static SafeTensorsReader FileWith(IReadOnlyDictionary<string, string>? metadata)
    {
        var file = new MemoryStream();
        SafeTensorsWriter.Write(file, [], metadata);
        file.Position = 0;
        return new(file, "good.safetensors");
    }
}
