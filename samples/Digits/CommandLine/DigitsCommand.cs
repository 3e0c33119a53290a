using System.CommandLine;
using NetDsl.Samples.CommandLine;

namespace NetDsl.Samples.Digits.CommandLine;

/// <summary>The command line.</summary>
internal static class DigitsCommand
{
    private static readonly DigitsOptions Defaults = new();

    private static readonly Option<string?> Data = CommonOptions.Mnist();

    private static readonly Option<int> Epochs = CommonOptions.Epochs(Defaults.Epochs, "all digits");

    private static readonly Option<int> Seed = CommonOptions.Seed(Defaults.Seed, "digits, weights and their order");

    private static readonly Option<int> Threads = CommonOptions.Threads(Defaults.Threads);

    private static readonly Option<int?> Explain = new("--explain")
    {
        Description = "The test image to explain, counted from 0. [default: the one of the greatest loss]",
        HelpName = "I",
        CustomParser = argument => argument.WholeNumber(least: 0),
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Write the explanation as HTML, too.",
        HelpName = "FILE",
        CustomParser = argument => argument.FileToWrite(),
    };

    /// <summary>Makes the command.</summary>
    /// <param name="run">What it does.</param>
    public static RootCommand Create(Action<DigitsOptions, CancellationToken> run) => SampleCommand.Create(
        "Trains a network to tell handwritten digits apart, and explains a prediction.",
        [Data, Epochs, Seed, Threads, Explain, Report],
        (parsed, cancellation) => run(Read(parsed), cancellation));

    /// <summary>The options of a command line without errors.</summary>
    public static DigitsOptions Read(ParseResult parsed) => new()
    {
        Data = parsed.GetValue(Data),
        Epochs = parsed.GetValue(Epochs),
        Seed = parsed.GetValue(Seed),
        Threads = parsed.GetValue(Threads),
        Explain = parsed.GetValue(Explain),
        Report = parsed.GetValue(Report),
    };
}
