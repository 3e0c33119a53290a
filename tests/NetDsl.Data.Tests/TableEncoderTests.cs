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
    }

    [Fact]
    public void Samples_that_are_not_of_the_table_are_refused()
    {
        var table = CsvTableTests.Read(Text, Columns);
        var data = table.ToDataset<float>();

        var scaled = Assert.Throws<ArgumentException>(() => table.EncoderFor(Standardizer.Fit(data).Transform(data)));

        Assert.Contains("give the part that was split off, before it is scaled", scaled.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => table.EncoderFor(new Dataset<float>(1, 0, new float[3], default)));
        Assert.Throws<ArgumentException>(() => table.EncoderFor(new Dataset<float>(6, 0, new float[6 * 9], default)));
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
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"decimalSeparator":".","columns":[],"classes":[]}""")]
    [InlineData("""{"decimalSeparator":"x","columns":[{"name":"a","role":"Number"}],"classes":[]}""")]
    [InlineData("""{"decimalSeparator":".","columns":[{"name":"a","role":"Label","categories":["b"]}],"classes":[]}""")]
    [InlineData("""{"decimalSeparator":".","columns":[{"name":"a","role":"Category"}],"classes":[]}""")]
    [InlineData("""{"decimalSeparator":".","columns":[{"name":"a","role":"Category","categories":["b","b"]}],"classes":[]}""")]
    [InlineData("""{"decimalSeparator":".","columns":[{"name":"a","role":"Date"}],"classes":[]}""")]
    [InlineData("""{"decimalSeparator":".","columns":[{"role":"Number"}],"classes":[]}""")]
    [InlineData("""{"decimalSeparator":".","columns":[null],"classes":[]}""")]
    public void What_cannot_be_an_encoder_is_refused(string json)
    {
        using var reader = FileWith(new Dictionary<string, string> { ["netdsl.table"] = json });

        var error = Assert.Throws<InvalidDataException>(() => TableEncoder.Read(reader));

        Assert.StartsWith("good.safetensors, metadata 'netdsl.table': expected the columns of a table;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_an_encoder_says_so()
    {
        using var reader = FileWith(metadata: null);

        Assert.Contains("TableEncoder.ToMetadata writes", Assert.Throws<InvalidDataException>(() => TableEncoder.Read(reader)).Message, StringComparison.Ordinal);
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
