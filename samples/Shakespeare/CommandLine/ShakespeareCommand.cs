using System.CommandLine;
using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Shakespeare.Texts;

namespace NetDsl.Samples.Shakespeare.CommandLine;

/// <summary>The command line.</summary>
internal static class ShakespeareCommand
{
    private static readonly ShakespeareOptions Defaults = new();

    private static readonly Option<string?> Data = new("--data")
    {
        Description = $"Read a text file, or {TextData.FileName} of a folder, in place of the sonnets in the program.",
        HelpName = "PATH",
        CustomParser = argument => argument.FileOrFolder(),
    };

    private static readonly Option<Model> Model = new("--model")
    {
        Description = "Which network: gru or transformer.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Defaults.Model,
        CustomParser = argument => argument.OneOf<Model>(),
    };

    private static readonly Option<int?> Epochs = new("--epochs")
    {
        Description = "How often the training goes through the text. [default: what suits its length]",
        HelpName = "N",
        CustomParser = argument => argument.WholeNumber(least: 1),
    };

    private static readonly Option<int> Seed = CommonOptions.Seed(Defaults.Seed, "weights, their order and written texts");

    private static readonly Option<int> Threads = CommonOptions.Threads(Defaults.Threads);

    private static readonly Option<double> Temperature = new("--temperature")
    {
        Description = "How daring the written text is: below 1 careful, above 1 wild.",
        HelpName = "T",
        DefaultValueFactory = _ => Defaults.Temperature,
        CustomParser = argument => argument.Number(above: 0),
    };

    private static readonly Option<int> TopK = new("--top-k")
    {
        Description = "How many of the most probable characters may be drawn.",
        HelpName = "K",
        DefaultValueFactory = _ => Defaults.TopK,
        CustomParser = argument => argument.WholeNumber(least: 1),
    };

    private static readonly Option<int> Write = new("--write")
    {
        Description = "How many characters to write in the end.",
        HelpName = "N",
        DefaultValueFactory = _ => Defaults.Write,
        CustomParser = argument => argument.WholeNumber(least: 0),
    };

    private static readonly Option<string?> Save = new("--save")
    {
        Description = "Keep the weights in a file, also where Ctrl-C stops the training.",
        HelpName = "FILE",
        CustomParser = argument => argument.FileToWrite(),
    };

    private static readonly Option<string?> Load = new("--load")
    {
        Description = "Do not train; write with the weights that --save has kept.",
        HelpName = "FILE",
        CustomParser = argument => argument.FileToRead(),
    };

    private static readonly Option<string?> Explain = new("--explain")
    {
        Description = "Say why the network goes on after this text as it does. [default: after what it wrote]",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Write the explanation as a page, on which every number can be opened.",
        HelpName = "FILE",
        CustomParser = argument => argument.FileToWrite(),
    };

    /// <summary>Makes the command.</summary>
    /// <param name="run">What it does.</param>
    public static RootCommand Create(Action<ShakespeareOptions, CancellationToken> run) => SampleCommand.Create(
        "Trains a network to write like a text, character by character.",
        [Data, Model, Epochs, Seed, Threads, Temperature, TopK, Write, Save, Load, Explain, Report],
        (parsed, cancellation) => run(Read(parsed), cancellation));

    /// <summary>The options of a command line without errors.</summary>
    public static ShakespeareOptions Read(ParseResult parsed) => new()
    {
        Data = parsed.GetValue(Data),
        Model = parsed.GetValue(Model),
        Epochs = parsed.GetValue(Epochs),
        Seed = parsed.GetValue(Seed),
        Threads = parsed.GetValue(Threads),
        Temperature = parsed.GetValue(Temperature),
        TopK = parsed.GetValue(TopK),
        Write = parsed.GetValue(Write),
        Save = parsed.GetValue(Save),
        Load = parsed.GetValue(Load),
        Explain = parsed.GetValue(Explain),
        Report = parsed.GetValue(Report),
    };
}
