using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Tricks.CommandLine;
using NetDsl.Samples.Tricks.Experiments;
using Xunit;

namespace NetDsl.Samples.Tests.Tricks;

public sealed class TricksCommandTests
{
    [Fact]
    public void Without_arguments_the_usual_is_asked()
    {
        var options = TricksCommand.Read([]);

        Assert.Equal((Scale.Usual, null, null, null), (options.Scale, options.Data, options.Table, options.Text));
        Assert.Empty(options.Rest);
    }

    [Fact]
    public void What_the_lab_reads_is_left_to_it_in_its_order()
    {
        var file = typeof(TricksCommandTests).Assembly.Location;
        var options = TricksCommand.Read(["--thorough", "--data", AppContext.BaseDirectory, "--text", file, "run", "--claim", "abc", "--cell", "3", "--journal", "lab.jsonl"]);

        Assert.Equal((Scale.Thorough, AppContext.BaseDirectory, null, file), (options.Scale, options.Data, options.Table, options.Text));
        Assert.Equal(["run", "--claim", "abc", "--cell", "3", "--journal", "lab.jsonl"], options.Rest);
    }

    [Theory]
    [InlineData("tricks.jsonl")]
    [InlineData("tricks-quick.jsonl", "--quick")]
    [InlineData("tricks-thorough-mnist-table-text.jsonl", "--thorough", "--data", "FOLDER", "--table", "FILE", "--text", "FILE")]
    [InlineData("mine.jsonl", "--quick", "report", "--journal", "mine.jsonl")]
    [InlineData("--journal=mine.jsonl", "--quick", "--journal=mine.jsonl")]
    public void Each_scale_and_other_data_have_a_journal_of_their_own(string last, params string[] arguments)
    {
        var file = typeof(TricksCommandTests).Assembly.Location;
        var words = TricksCommand.Read([.. arguments.Select(word => word.Replace("FOLDER", AppContext.BaseDirectory, StringComparison.Ordinal).Replace("FILE", file, StringComparison.Ordinal))]).LabWords;

        Assert.Equal(last, words[^1]);
        Assert.Single(words, word => word.StartsWith("--journal", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--quick and --thorough exclude each other; found both.", "--quick", "--thorough")]
    [InlineData("--data takes the folder of MNIST's four IDX files; there is no 'nowhere'.", "--data", "nowhere")]
    [InlineData("--table takes a file; there is no 'nowhere.csv'.", "--table", "nowhere.csv")]
    [InlineData("--text takes a file; there is no 'nowhere.txt'.", "--text", "nowhere.txt")]
    public void What_a_user_can_mend_is_said(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => TricksCommand.Read(arguments)).Message);
}
