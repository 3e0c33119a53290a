using System.Text;
using Spectre.Console;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Reports on terminals of all widths: no number is broken.</summary>
public sealed class ColumnWidthsTests
{
    private static readonly string[] Header = ["trick", "exact p, corrected", "interval"];

    private static readonly string[][] Rows = [["dropout", "0.0312", "[−0.000791, 0.002191]"], ["augmentation", "<0.0001", "[0.01, 0.02]"]];

    [Fact]
    public void Headings_break_between_words_where_there_is_no_room()
    {
        Assert.Equal([12, 18, 21], ColumnWidths.Of(Header, Rows, 80)!);
        Assert.Equal([12, 12, 21], ColumnWidths.Of(Header, Rows, 55)!);
        Assert.Equal([12, 10, 21], ColumnWidths.Of(Header, Rows, 53)!);
        Assert.Equal([12, 9, 21], ColumnWidths.Of(Header, Rows, 52)!);
        Assert.Null(ColumnWidths.Of(Header, Rows, 51));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(90)]
    [InlineData(60)]
    [InlineData(40)]
    public void A_number_is_never_broken(int width)
    {
        var report = Experiment
            .Of("planted", ["first", "second"], run => new Dictionary<string, double> { ["score"] = run.Seed / 7.0 + (run.Has("first") ? 0.001 * run.Seed : 0) })
            .Claims(Measure.Told("score"), Direction.Higher, worth: 0.1)
            .PairedSeeds(8)
            .Run(cancellationToken: TestContext.Current.CancellationToken);
        var writer = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new Terminal(writer, width) });
        report.Write(console);
        var shown = writer.ToString().Split('\n');
        foreach (var trick in report.Experiments[0].Tricks)
            Assert.Contains(shown, line => line.Contains(trick.Interval!.Value.ToString(), StringComparison.Ordinal));
        Assert.Contains(shown, line => line.Contains("exact p, corrected", StringComparison.Ordinal) || line.Contains("corrected ", StringComparison.Ordinal));
        Assert.DoesNotContain("…", writer.ToString(), StringComparison.Ordinal);
    }

    private sealed class Terminal(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 40;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
