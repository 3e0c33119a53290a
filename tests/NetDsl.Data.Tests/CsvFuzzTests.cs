using CsCheck;
using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Data.Tests;

public class CsvFuzzTests
{
    private static readonly string[] Texts = ["a", "b,c", "d\"e", "f\ng", "#h"];

    private const string Good = "id,size,kind\n1,0.5,\"a\"\n2,-3e2,b\n3,4,\"a\"\n4,0,c\n";

    [Fact]
    public void Damaged_text_is_read_or_refused()
    {
        var letters = "0123456789,\"\n\r;.eE-+ a\0\u00e9".ToCharArray();
        var damage = Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Int[0, letters.Length - 1]).Array[0, 4];
        Gen.Select(damage, Gen.Int[0, Good.Length]).Sample(
            (changes, length) =>
            {
                var text = Good.ToCharArray();
                foreach (var (position, letter) in changes)
                    text[position] = letters[letter];
                try
                {
                    var table = CsvTableTests.Read(
                        new string(text, 0, length), new CsvOptions { Delimiter = ',', Header = CsvHeader.Present }, Numbers(..2), Label(2));
                    Assert.Equal(table.Count, table.ToDataset<double>().Count);
                }
                catch (InvalidDataException refused)
                {
                    Assert.StartsWith("table.csv, ", refused.Message, StringComparison.Ordinal);
                }
                catch (ArgumentException misused)
                {
                    // A damaged first line leaves fewer columns than are asked for.
                    Assert.Contains("has no column", misused.Message, StringComparison.Ordinal);
                }
            },
            iter: 20_000, threads: 1);
    }

    [Fact]
    public void What_is_written_is_read()
    {
        var row = Gen.Select(Gen.Double[-1e9, 1e9], Gen.Int[0, 4].Select(index => Texts[index]));
        row.Array[1, 40].Sample(
            rows =>
            {
                var text = string.Concat(rows.Select(pair => FormattableString.Invariant(
                    $"{pair.Item1:R},\"{pair.Item2.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")));
                var table = CsvTableTests.Read(text, Numbers(0), Label(1));
                Assert.Equal(rows.Select(pair => pair.Item1), table.Series(0));
                Assert.Equal(rows.Select(pair => pair.Item2), table.Series(1).Select(label => table.Classes[(int)label]));
            },
            iter: 1000, threads: 1);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_fill_the_memory()
    {
        var text = "1,2\n\"" + new string('x', 40_000_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("table.csv, line 2: expected a row of CSV", CsvTableTests.Refused(text, new(), Numbers(..)), StringComparison.Ordinal);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80_000_000);
    }

    [Fact]
    public void An_empty_row_of_a_column_is_no_row() => Assert.Equal(2, CsvTableTests.Read("1\n\n2\n\n", Numbers(0)).Count);
}
