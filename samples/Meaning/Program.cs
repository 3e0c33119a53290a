using System.CommandLine;
using System.Text;
using NetDsl.Lab;
using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Handwriting;
using NetDsl.Samples.Meanings;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
var data = CommonOptions.Mnist();
var text = new Option<string?>("--text")
{
    Description = "Look at a character transformer of this text, or of the sonnets for \"sonnets\", in place of digits.",
    HelpName = "FILE",
};
var epochs = CommonOptions.Epochs(2, "the text");
var threads = CommonOptions.Threads(Environment.ProcessorCount);
var report = new Option<string?>("--report") { Description = "Write the report as HTML, too.", HelpName = "FILE", CustomParser = argument => argument.FileToWrite() };

return await SampleCommand.Create("Asks what the units of a network stand for.", [data, text, epochs, threads, report], (parsed, cancellation) =>
{
    var options = new MeaningOptions { Threads = parsed.GetValue(threads) };
    var found = parsed.GetValue(text) is { } file
        ? TextStudy.Run(file == "sonnets" ? Sonnets() : File.ReadAllText(file), parsed.GetValue(epochs), options with { Searches = 20 }, cancellation)
        : DigitStudy.Run(DigitData.Of(parsed.GetValue(data), seed: 1), options, cancellation);
    found.Write(AnsiConsole.Console);
    if (parsed.GetValue(report) is { } page)
        File.WriteAllText(page, found.ToHtml());
}).Parse(args).InvokeAsync();

static string Sonnets()
{
    using var reader = new StreamReader(typeof(DigitConcepts).Assembly.GetManifestResourceStream("Sonnets.txt")!);
    return reader.ReadToEnd();
}
