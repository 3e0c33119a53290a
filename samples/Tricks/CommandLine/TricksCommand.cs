using System.CommandLine;
using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Experiments;

namespace NetDsl.Samples.Tricks.CommandLine;

/// <summary>The command line: that of the lab, and what is to be run.</summary>
internal static class TricksCommand
{
    private static readonly Option<bool> Quick = new("--quick") { Description = "Only sees that all of it runs, in less than a minute; shows nothing." };

    private static readonly Option<bool> Thorough = new("--thorough") { Description = "More seeds, digits and epochs: 20 minutes or more." };

    private static readonly Option<string?> Data = CommonOptions.Mnist();

    private static readonly Option<string?> Table = new("--table")
    {
        Description = "Read 13 features and a class a row, as of wines, in place of making a table up.",
        HelpName = "FILE",
        CustomParser = argument => argument.FileToRead(),
    };

    private static readonly Option<string?> Text = new("--text")
    {
        Description = "Read a text, as Shakespeare's plays, in place of writing one by a grammar.",
        HelpName = "FILE",
        CustomParser = argument => argument.FileToRead(),
    };

    private static readonly Option[] All = [Quick, Thorough, Data, Table, Text];

    /// <summary>Runs what the command line asks for.</summary>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> args)
    {
        try
        {
            var options = Read(args);
            if (options.Rest.Any(word => word is "--help" or "-h" or "-?"))
                Console.WriteLine(Help());
            var study = TrickStudy.Of(options.Scale, new DigitSource(options.Data), new WineTable(options.Table), new TextSource(options.Text));
            return await study.InvokeAsync(options.LabWords);
        }
        catch (Exception error) when (error is UsageException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    /// <summary>Reads the options of the sample; what it does not know, the lab reads.</summary>
    /// <exception cref="UsageException">An argument is wrong.</exception>
    public static TricksOptions Read(IReadOnlyList<string> args)
    {
        var command = new RootCommand { TreatUnmatchedTokensAsErrors = false };
        command.Options.Clear();
        foreach (var option in All)
            command.Add(option);
        var parsed = command.Parse(args);
        if (parsed.Errors is [var error, ..])
            throw new UsageException(error.Message);
        if (parsed.GetValue(Quick) && parsed.GetValue(Thorough))
            throw new UsageException("--quick and --thorough exclude each other; found both.");
        var scale = parsed.GetValue(Quick) ? Scale.Quick : parsed.GetValue(Thorough) ? Scale.Thorough : Scale.Usual;
        return new(scale, parsed.GetValue(Data), parsed.GetValue(Table), parsed.GetValue(Text), parsed.UnmatchedTokens);
    }

    private static string Help() => string.Join(
        '\n', All.Select(option => $"  {option.Name,-10} {option.Description}").Prepend("Options of the sample:"));
}
