using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NetDsl.Samples.Digits.CommandLine;

/// <summary>The command line.</summary>
internal static class DigitsCommand
{
    private static readonly DigitsOptions Defaults = new();

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Read MNIST's four IDX files, gzipped or not, in place of drawing digits.",
        HelpName = "DIR",
        CustomParser = Folder,
    };

    private static readonly Option<int> Epochs = new("--epochs")
    {
        Description = "How often the training goes through all digits.",
        HelpName = "N",
        DefaultValueFactory = _ => Defaults.Epochs,
        CustomParser = argument => WholeNumber(argument, least: 1),
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "What digits, weights and their order are drawn from; the same seed gives the same run.",
        HelpName = "N",
        DefaultValueFactory = _ => Defaults.Seed,
        CustomParser = argument => WholeNumber(argument, least: int.MinValue),
    };

    private static readonly Option<int?> Explain = new("--explain")
    {
        Description = "The test image to explain, counted from 0. [default: the one of the greatest loss]",
        HelpName = "I",
        CustomParser = argument => WholeNumber(argument, least: 0),
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Write the explanation as HTML, too.",
        HelpName = "FILE",
        CustomParser = FileToWrite,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="run">What it does. What a user can mend becomes a line on standard error and exit code 1.</param>
    public static RootCommand Create(Action<DigitsOptions, CancellationToken> run)
    {
        var command = new RootCommand("Trains a network to tell handwritten digits apart, and explains a prediction.")
        {
            Data, Epochs, Seed, Explain, Report,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(run, parsed, cancellation), CancellationToken.None));
        return command;
    }

    /// <summary>The options of a command line without errors.</summary>
    public static DigitsOptions Read(ParseResult parsed) => new()
    {
        Data = parsed.GetValue(Data),
        Epochs = parsed.GetValue(Epochs),
        Seed = parsed.GetValue(Seed),
        Explain = parsed.GetValue(Explain),
        Report = parsed.GetValue(Report),
    };

    private static int Run(Action<DigitsOptions, CancellationToken> run, ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            run(Read(parsed), cancellation);
            return 0;
        }
        catch (Exception error) when (error
            is UsageException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(error.Message);
        }
        catch (OperationCanceledException)
        {
            parsed.InvocationConfiguration.Error.WriteLine("Stopped.");
        }

        return 1;
    }

    private static int WholeNumber(ArgumentResult argument, int least)
    {
        var text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            argument.AddError($"{Name(argument)} takes a whole number; found '{text}'.");
        else if (number < least)
            argument.AddError($"{Name(argument)} is at least {least}; found {number}.");
        return number;
    }

    private static string Folder(ArgumentResult argument)
    {
        var folder = argument.Tokens[0].Value;
        if (!Directory.Exists(folder))
            argument.AddError($"{Name(argument)} takes the folder of MNIST's four IDX files; there is no '{folder}'.");
        return folder;
    }

    private static string FileToWrite(ArgumentResult argument)
    {
        var file = argument.Tokens[0].Value;
        if (Directory.Exists(file))
            argument.AddError($"{Name(argument)} takes a file to write; '{file}' is a folder.");
        else if (Path.GetDirectoryName(Path.GetFullPath(file)) is var folder && !Directory.Exists(folder))
            argument.AddError($"{Name(argument)} takes a file to write; there is no folder '{folder}' for it.");
        return file;
    }

    private static string Name(ArgumentResult argument) => ((OptionResult)argument.Parent!).Option.Name;
}
