using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

/// <summary>Small files cannot cost much; the limits can be set.</summary>
public class CostlyDataTests
{
    [Fact]
    public void A_column_in_which_all_texts_differ_is_no_category()
    {
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"id{i},1\n"));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = CsvTableTests.Refused(text, new(), Category(0), Target(1));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
        Assert.StartsWith(
            "table.csv, line 1001, column 1: expected at most 1000 different texts, found one more, 'id1000': ", error, StringComparison.Ordinal);
        Assert.EndsWith("raise CsvOptions.MaximumCategories.", error, StringComparison.Ordinal);
        Assert.Contains("at most 2 different", CsvTableTests.Refused("a,1\nb,2\nc,3\n", new() { MaximumCategories = 2 }, Label(0), Numbers(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void More_categories_can_be_allowed_or_given()
    {
        var text = string.Concat(Enumerable.Range(0, 1_500).Select(i => $"id{i},1\n"));

        Assert.Equal(1_500, CsvTableTests.Read(text, new CsvOptions { MaximumCategories = 2_000 }, Category(0), Target(1)).FeatureNames.Count);
        string[] given = [.. Enumerable.Range(0, 1_500).Select(i => $"id{i}")];
        Assert.Equal(1_500, CsvTableTests.Read(text, Category(0, given), Target(1)).FeatureNames.Count);
    }

    [Theory, InlineData(100_001), InlineData(300_000)]
    public void A_row_of_very_many_columns_is_refused(int columns)
    {
        var row = string.Concat(Enumerable.Repeat("1,", columns - 1)) + "1\n";

        var error = CsvTableTests.Refused(row + row, new(), Numbers(..));

        Assert.Equal(
            "table.csv, line 1: expected at most 100000 columns, found more: where the file is to be trusted, raise CsvOptions.MaximumColumns.",
            error);
    }

    [Fact]
    public void The_most_columns_that_are_allowed_are_read_and_not_one_more()
    {
        var three = new CsvOptions { MaximumColumns = 3 };
        var tooMany = new StringReader("1,2,3,4,5,6\n" + new string(',', 1_000));

        Assert.Equal([1, 2, 3], CsvTableTests.Read("1,2,3\n", three, Numbers(..)).ToDataset<float>().Sample(0).ToArray());
        Assert.StartsWith(
            "table.csv, line 1: expected at most 3 columns, found more",
            Assert.Throws<InvalidDataException>(() => CsvTable.Read(tooMany, "table.csv", three, Numbers(..))).Message,
            StringComparison.Ordinal);
        // Not a letter was read behind the delimiter that was one too many.
        Assert.StartsWith("4,5,6\n", tooMany.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_row_of_very_many_columns_is_refused()
    {
        var row = string.Concat(Enumerable.Repeat("1,", 99_999)) + "1\n";

        Assert.Equal(
            "table.csv, line 5: expected 2 fields as in the first line, found over 1000.",
            CsvTableTests.Refused("\"a\n\n\",b\r\n1,2\r\n" + row, new(), Numbers(..)));
    }

    [Theory, InlineData("\r"), InlineData("\n"), InlineData("\r\n")]
    public void Many_rows_are_not_one_whatever_ends_them(string end)
    {
        var rows = string.Concat(Enumerable.Repeat($"\"a\",1{end}", 1_200));

        Assert.Equal(1_200, CsvTableTests.Read(rows, Category(0), Target(1)).ToDataset<float>().Count);
        Assert.StartsWith(
            "table.csv, line 1201: expected 2 fields",
            CsvTableTests.Refused(rows + new string(',', 2_000), new(), Category(0), Target(1)));
    }

    [Fact]
    public void Many_delimiters_within_a_quoted_text_are_no_columns()
    {
        var commas = new string(',', 5_000);

        var table = CsvTableTests.Read($"1,5\" pipe\n2,\"{commas}\"\"{commas}\"\n", Numbers(0), Label(1));

        Assert.Equal([$"{commas}\"{commas}", "5\" pipe"], table.Classes);
    }

    [Fact]
    public void As_many_columns_as_are_allowed_are_read_soon()
    {
        var header = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"c{i}")) + "\n";
        var row = string.Join(',', Enumerable.Repeat("1", 100_000)) + "\n";

        Assert.Equal(100_000, CsvTableTests.Read(header + row + row, Numbers(..)).ToDataset<float>().SampleWidth);
    }

    [Fact]
    public void A_message_lists_the_first_of_many_columns()
    {
        var header = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"c{i}")) + "\n";

        var missing = Assert.Throws<ArgumentException>(() => CsvTableTests.Read(header + header, Numbers("none"))).Message;
        string[] given = [.. Enumerable.Range(0, 900).Select(i => $"id{i}")];
        var unknown = CsvTableTests.Refused("1,x\n", new(), Numbers(0), Label(1, given));

        Assert.EndsWith("'c19', … and 4,980 more.", missing, StringComparison.Ordinal);
        Assert.EndsWith("'id19', … and 880 more, found 'x'.", unknown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, "")]
    [InlineData(25, ", … and 5 more")]
    public void A_message_lists_twenty_columns_whole(int columns, string more)
    {
        var table = CsvTableTests.Read(string.Join(',', Enumerable.Range(0, columns)) + "\n", Numbers(..));
        var first = Enumerable.Range(0, 20).ToArray();

        var position = Assert.Throws<ArgumentException>(() => table.Series(99)).Message;
        var fields = Assert.Throws<ArgumentException>(() => table.Encode<float>(1)).Message;

        Assert.Contains($"was not read; those at {string.Join(", ", first)}{more} were.", position, StringComparison.Ordinal);
        Assert.Contains($"for {string.Join(", ", first.Select(i => $"'column {i + 1}'"))}{more}; found 1.", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_named_by_the_positions_that_they_were_asked_for_by()
    {
        var table = CsvTableTests.Read("1,a,3\n2,b,4\n", Category(1), Target(2));

        var series = Assert.Throws<ArgumentException>(() => table.Series(0)).Message;
        var texts = Assert.Throws<ArgumentException>(() => table.CategoriesOf(2)).Message;

        Assert.StartsWith("The column at position 0 of table.csv, counted from 0, was not read; those at 1, 2 were.", series, StringComparison.Ordinal);
        Assert.StartsWith("The column at position 2 of table.csv, counted from 0, holds numbers.", texts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_gzip_is_refused_before_it_goes_off()
    {
        var size = (1 << 30) + 1;
        var file = IdxBytes.Compress(IdxBytes.Of(8, [size], new byte[100_000]));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(new MemoryStream(file), "bomb.gz")).Message;

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
        Assert.Equal(
            "bomb.gz, byte 8 after decompression: expected at most 1073741824 bytes of numbers out of gzip, found 1073741825: "
            + "where the file is to be trusted, raise IdxOptions.MaximumUnpackedBytes.",
            error);
    }

    [Fact]
    public void The_limit_on_gzip_can_be_set()
    {
        var file = IdxBytes.Compress(IdxBytes.Of(8, [3], 1, 2, 3));

        Assert.Equal([1, 2, 3], Read(3).ToArray<int>());
        Assert.Throws<InvalidDataException>(() => Read(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IdxOptions { MaximumUnpackedBytes = 0 });

        IdxFile Read(int limit) => IdxFile.Read(new MemoryStream(file), "small.gz", new() { MaximumUnpackedBytes = limit });
    }

    [Fact]
    public void What_no_array_can_hold_is_said_in_rows_and_numbers()
    {
        var labels = new int[65_536];

        var series = new double[200_000];
        var repeated = new Dataset<float>(65_536, 0, new float[65_536], default).Subset(labels);
        var scaler = MinMaxScaler.Fit(repeated.Subset([0]));

        var codes = Assert.Throws<ArgumentException>(() => new OneHotEncoding(65_536).EncodeAll<float>(labels)).Message;
        var windows = Assert.Throws<ArgumentException>(() => TokenWindows.Of<float>(new int[200_000], 100_000, 1)).Message;
        var past = Assert.Throws<ArgumentException>(() => SeriesWindows.Of<float>(series, 100_000)).Message;
        var future = Assert.Throws<ArgumentException>(() => SeriesWindows.Of<float>(series, 1, 100_000)).Message;
        var rows = Assert.Throws<ArgumentException>(() => scaler.Transform(repeated)).Message;
        var matrix = Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(65_536)).Message;

        Assert.Equal("65536 codes of 65536 numbers each are more than one array can hold: make fewer or narrower ones.", codes);
        Assert.StartsWith("100000 windows of 100000 numbers each are more", windows, StringComparison.Ordinal);
        Assert.StartsWith("100000 windows of 100000 numbers each are more", past, StringComparison.Ordinal);
        Assert.StartsWith("100000 targets of 100000 numbers each are more", future, StringComparison.Ordinal);
        Assert.StartsWith("65536 rows of 65536 numbers each are more", rows, StringComparison.Ordinal);
        Assert.StartsWith("A matrix of 65536 classes has more cells than one array can hold.", matrix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_no_array_can_hold_is_said_in_rows_and_numbers()
    {
        string[] given = [.. Enumerable.Range(0, 40_000).Select(i => $"{i}")];
        var table = CsvTableTests.Read(string.Concat(Enumerable.Repeat("7,1\n", 60_000)), Category(0, given), Target(1));

        Assert.Equal(
            "table.csv has 60000 rows of 40000 numbers, more than one array can hold: read fewer columns or categories.",
            Assert.Throws<InvalidOperationException>(() => table.ToDataset<float>()).Message);
    }

    [Fact]
    public void A_character_that_commands_the_terminal_is_named_by_its_code()
    {
        var error = Assert.Throws<ArgumentException>(() => CharacterVocabulary.Of("abc").Encode("a\u001b")).Message;

        Assert.Equal("Character 1 of the text, '·' (U+001B), is none of the 3 of the vocabulary.", error);
    }
}
