using System.CommandLine;
using NetDsl.Samples.CommandLine;

namespace NetDsl.Samples.Autoencoder.CommandLine;

/// <summary>The command line.</summary>
internal static class AutoencoderCommand
{
    private static readonly AutoencoderOptions Defaults = new();

    private static readonly Option<string?> Data = CommonOptions.Mnist();

    private static readonly Option<int> Epochs = CommonOptions.Epochs(Defaults.Epochs, "all digits");

    private static readonly Option<int> Seed = CommonOptions.Seed(Defaults.Seed, "digits, weights and their order");

    private static readonly Option<int> Threads = CommonOptions.Threads(Defaults.Threads);

    private static readonly Option<string?> Image = new("--image")
    {
        Description = "The PNG file to draw reconstructions to. [default: reconstructions.png beside the program]",
        HelpName = "FILE",
        CustomParser = argument => argument.FileToWrite(),
    };

    /// <summary>Makes the command.</summary>
    /// <param name="run">What it does.</param>
    public static RootCommand Create(Action<AutoencoderOptions, CancellationToken> run) => SampleCommand.Create(
        "Trains a network to say handwritten digits in 16 numbers and to draw them again from these.",
        [Data, Epochs, Seed, Threads, Image],
        (parsed, cancellation) => run(Read(parsed), cancellation));

    /// <summary>The options of a command line without errors.</summary>
    public static AutoencoderOptions Read(ParseResult parsed) => new()
    {
        Data = parsed.GetValue(Data),
        Epochs = parsed.GetValue(Epochs),
        Seed = parsed.GetValue(Seed),
        Threads = parsed.GetValue(Threads),
        Image = parsed.GetValue(Image) ?? Defaults.Image,
    };
}
