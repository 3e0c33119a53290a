using System.CommandLine;
using System.Text;
using NetDsl.Lab;
using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Meanings;
using NetDsl.Samples.Meanings.Digits;
using NetDsl.Samples.Meanings.Text;
using NetDsl.Samples.Shakespeare.Texts;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
var data = CommonOptions.Mnist();
var text = new Option<string?>("--text")
{
    Description = "Look at a character transformer of this text, or of sonnets where no file is named, in place of digits.",
    HelpName = "FILE",
    Arity = ArgumentArity.ZeroOrOne,
    CustomParser = argument => argument.Tokens.Count == 0 ? null : argument.FileToRead(),
};
var epochs = CommonOptions.Epochs(3, "the digits or the text");
var threads = CommonOptions.Threads(Environment.ProcessorCount);
var report = new Option<string?>("--report") { Description = "Write the report as a page.", HelpName = "FILE", CustomParser = argument => argument.FileToWrite() };
var markdown = new Option<string?>("--markdown") { Description = "Write the report as Markdown.", HelpName = "FILE", CustomParser = argument => argument.FileToWrite() };
var measured = new Option<string?>("--measured")
{
    Description = "Write what was measured of each claim as netdsl-meaning.json, to which the compiler holds [Means].",
    HelpName = "FILE",
    CustomParser = argument => argument.FileToWrite(),
};
var controls = new Option<bool>("--controls")
{
    Description = "With --text: train two networks from other seeds and one on permuted text beside the one that is judged.",
};
var quick = new Option<bool>("--quick") { Description = "Only see that all of it runs: so few samples and controls show nothing." };
var cards = new Option<bool>("--cards") { Description = "Show the cards of all claims on the terminal, and not of those alone that are made in code, or of the first." };

return await SampleCommand.Create("Asks what the units of a network stand for.", [data, text, controls, epochs, threads, report, markdown, measured, cards, quick], (parsed, cancellation) =>
{
    var (isQuick, isText) = (parsed.GetValue(quick), parsed.GetResult(text) is not null);
    AnsiConsole.WriteLine((isQuick ? MeaningWords.Quick : "") + (isText ? TextStudy.Question : DigitStudy.Question));
    var options = new MeaningOptions { Threads = parsed.GetValue(threads) };
    if (isQuick)
        options = options with { Searches = 20, Permutations = 20, Untrained = 2, Interventions = 40 };
    var clock = new StageClock(AnsiConsole.Console);
    var found = isText
        ? TextStudy.Run(Shortened(TextData.Read(parsed.GetValue(text)), isQuick), parsed.GetValue(epochs), parsed.GetValue(controls), options, clock, cancellation)
        : DigitStudy.Of(parsed.GetValue(data), parsed.GetValue(epochs), most: isQuick ? 400 : int.MaxValue).Run(options, clock, cancellation);
    if (isQuick)
        found = found with { Introduction = MeaningWords.Quick + found.Introduction };
    AnsiConsole.WriteLine();
    found.Write(AnsiConsole.Console, parsed.GetValue(cards));
    if (!parsed.GetValue(cards))
        AnsiConsole.MarkupLine("\n[grey]--cards shows all cards here, and --report FILE writes them as a page.[/]");
    if (parsed.GetValue(report) is { } page)
        File.WriteAllText(page, found.ToHtml());
    if (parsed.GetValue(markdown) is { } table)
        File.WriteAllText(table, found.ToMarkdown());
    if (parsed.GetValue(measured) is { } claims)
        MeaningFile.Of(found).Write(claims);
}).Parse(args).InvokeAsync();

static TextData Shortened(TextData text, bool isQuick) => isQuick ? text with { Train = text.Train[..5_000], HeldOut = text.HeldOut[..2_000] } : text;
