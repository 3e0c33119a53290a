using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

/// <summary>Files of countries that write a comma before decimals.</summary>
public class CsvDecimalCommaTests
{
    private const string Advice = ": if commas stand before decimals, set CsvOptions.DecimalSeparator to ','.";

    private static readonly CsvOptions Commas = new() { DecimalSeparator = ',' };

    [Theory]
    [InlineData("1,5;2,25;3")]
    [InlineData("1,5\t2,25\t3")]
    [InlineData("1,5|2,25|3")]
    [InlineData("\n1,5;2,25;3\n\n")]
    [InlineData("a;b;c\n1,5;2,25;3\n")]
    [InlineData("\"a|b|c|d\";b;c\n1,5;2,25;3\n")]
    [InlineData("5\" pipe|;b;c\n1,5;2,25;3\n")]
    public void Commas_before_decimals_are_read_when_asked_for(string text)
    {
        var dataset = CsvTableTests.Read(text, Commas, Numbers(..)).ToDataset<double>();

        Assert.Equal(1, dataset.Count);
        Assert.Equal([1.5, 2.25, 3], dataset.Sample(0).ToArray());
    }

    [Fact]
    public void Fields_between_commas_may_be_quoted() =>
        Assert.Equal(
            [1.5, -2e3],
            CsvTableTests.Read("\"1,5\",\"-2,0e3\"\n", Commas with { Delimiter = ',' }, Numbers(..)).ToDataset<double>().Sample(0).ToArray());

    [Fact]
    public void A_file_of_many_pieces_is_read_to_its_end()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},25;{i}\n"));

        var series = CsvTableTests.Read(text, Commas, Numbers(..)).Series(0);

        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => i + 0.25), series);
    }

    [Fact]
    public void Classes_that_are_numbers_are_in_their_order() =>
        Assert.Equal(["0,5", "1,5", "10"], CsvTableTests.Read("1;10\n1;1,5\n1;0,5\n", Commas, Numbers(0), Label(1)).Classes);

    [Theory]
    [InlineData("1,5;2,25;3", "line 1, column 2: expected a finite number, found '5;2'")]
    [InlineData("1,5;2;3;4", "line 1, column 1: expected a finite number, found '1,5'")]
    [InlineData("1,5\t2,25\t3", "line 1, column 2: expected a finite number, found '5\t2'")]
    [InlineData("1,2;3\n1;2\n", "line 1, column 2: expected a finite number, found '2;3'")]
    [InlineData("a;b\n1,5;2\n", "line 2, column 1 ('a'): expected a finite number, found '1,5'")]
    [InlineData("a,b\n\"1,5\",\"2\"\n", "line 2, column 1 ('a'): expected a finite number, found '1,5'")]
    [InlineData("a,b;c\n1,5;2,5;3\n", "line 2: expected 2 fields as in line 1, found 3")]
    public void Where_they_are_likely_the_error_says_so(string text, string message) =>
        Assert.Equal(
            $"table.csv, {message.Replace('\t', '·')}{Advice}",
            CsvTableTests.Refused(text, new(), Numbers(..)));

    [Theory]
    [InlineData("1,x;2\n")]
    [InlineData("1,2\n3,abc\n")]
    [InlineData("1,2\n3,1,000\n")]
    public void Where_they_are_not_it_does_not(string text) =>
        Assert.DoesNotContain("commas", CsvTableTests.Refused(text, new(), Numbers(..)), StringComparison.Ordinal);

    [Fact]
    public void Points_are_no_decimals_beside_commas() =>
        Assert.Equal(
            "table.csv, line 1, column 1: expected a finite number, found '1.5'.",
            CsvTableTests.Refused("1.5;2\n", Commas with { Header = CsvHeader.Absent }, Numbers(..)));

    [Fact]
    public void A_text_that_is_none_of_those_given_is_no_number_with_a_comma() =>
        Assert.Equal(
            "table.csv, line 1, column 2: expected one of 'a', found '1,5'.",
            CsvTableTests.Refused("1,\"1,5\"\n", new(), Numbers(0), Label(1, ["a"])));
}
