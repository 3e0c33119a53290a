using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

/// <summary>Lines are counted as editors do, whatever ends them.</summary>
public class CsvLinesTests
{
    [Theory]
    [InlineData("1\nx", 2)]
    [InlineData("1\rx", 2)]
    [InlineData("1\r\nx", 2)]
    [InlineData("1\r2\r3\rx\r", 4)]
    [InlineData("1\r\n2\r\n3\r\nx\r\n", 4)]
    [InlineData("1\n2\r3\r\nx", 4)]
    [InlineData("1\r\n2\r3\nx", 4)]
    [InlineData("\n\r\n\r1\n\r\n\rx", 7)]
    [InlineData("\"\r1\r\"\rx", 4)]
    [InlineData("\"\r\n1\r\n\"\r\nx", 4)]
    [InlineData("\"\n1\r\n\r\"\nx", 5)]
    public void A_mistake_is_on_the_line_where_an_editor_shows_it(string text, int line) =>
        Assert.Equal(
            $"table.csv, line {line}, column 1: expected a finite number, found 'x'.",
            CsvTableTests.Refused(text, new CsvOptions { Header = CsvHeader.Absent }, Numbers(0)));

    [Fact]
    public void A_line_of_tabs_is_a_row_without_values_and_no_blank_line()
    {
        var table = CsvTableTests.Read("1\t2\n\t\n\n3\t4\n", new CsvOptions { Missing = MissingValues.DropRow }, Numbers(..));

        Assert.Equal((2, 1), (table.Count, table.DroppedRows));
    }

    [Fact]
    public void Of_delimiters_that_are_equally_frequent_the_likelier_is_taken()
    {
        Assert.Equal(["a", "b;c"], CsvTableTests.Read("a,b;c\n1,2\n", Numbers(..)).FeatureNames);
        Assert.Equal(["a", "b\tc"], CsvTableTests.Read("a;b\tc\n1;2\n", Numbers(..)).FeatureNames);
        Assert.Equal(["a", "b|c"], CsvTableTests.Read("a\tb|c\n1\t2\n", Numbers(..)).FeatureNames);
    }

    [Fact]
    public void Bytes_that_are_no_text_come_after_the_last_line_that_was_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "1,2\n3,"u8, 0xFF, .. "\n"u8]);
            Assert.StartsWith(
                $"{path}, after line 0: expected text in utf-8; ",
                Assert.Throws<InvalidDataException>(() => CsvTable.Read(path, Numbers(..))).Message,
                StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
