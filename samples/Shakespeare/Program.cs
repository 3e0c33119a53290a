using System.Globalization;
using System.Text;
using NetDsl;
using NetDsl.Samples.Shakespeare;
using NetDsl.Samples.Shakespeare.Baselines;
using NetDsl.Samples.Shakespeare.CommandLine;
using NetDsl.Samples.Shakespeare.Explaining;
using NetDsl.Samples.Shakespeare.Networks;
using NetDsl.Samples.Shakespeare.Terminal;
using NetDsl.Samples.Shakespeare.Texts;
using NetDsl.Samples.Shakespeare.Writing;
using NetDsl.Samples.Terminal;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
return await ShakespeareCommand.Create((options, cancellation) =>
{
    switch (options.Model)
    {
        case Model.Gru:
            LearnAndWrite<GruNetwork>(options, cancellation);
            break;
        case Model.Transformer:
            LearnAndWrite<TransformerNetwork>(options, cancellation);
            break;
    }
}).Parse(args).InvokeAsync();

static void LearnAndWrite<TNetwork>(ShakespeareOptions options, CancellationToken cancellation)
    where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
{
    var text = TextData.Read(options.Data);
    var network = TNetwork.Create(options.Seed, CharacterTraining.BatchSize);
    var name = string.Create(CultureInfo.InvariantCulture,
        $"{TNetwork.Description.Name}, {network.Parameters.Length:N0} weights");
    Console.WriteLine(text);
    Console.WriteLine(name);

    // The one that writes has the weights of the one that learns, and a memory of its own.
    var model = new StreamModel<TNetwork>(network.Share());
    var scribe = new Scribe(model, new(options.Temperature, options.TopK, options.Seed), text.Vocabulary);
    if (options.Load is null)
        Learn(network, text, scribe, options, cancellation);
    else
        SavedWeights.Load(network, text.Vocabulary, options.Load);

    Console.WriteLine();
    var written = scribe.Write("\n", options.Write);
    Console.WriteLine(written);
    Console.WriteLine();
    Explain(model, text, options.Explain ?? $"\n{written}", options.Report);
    Console.WriteLine();
    Console.WriteLine(BitsTable.Of([.. Counts.BitsPerCharacter(text)], (name, Bits.PerCharacter(model, text.HeldOut))));
}

static void Explain<TNetwork>(StreamModel<TNetwork> model, TextData text, string sofar, string? report)
    where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
{
    var why = new CharacterExplanation(model.Explain(text.Tokens(sofar)), text.Vocabulary);
    AnsiConsole.Write(CharacterView.Of(why));
    if (report is null)
        return;
    File.WriteAllText(report, why.ToHtml());
    Console.WriteLine($"Every number of it is on the page {report}.");
}

static void Learn<TNetwork>(
    TNetwork network, TextData text, Scribe scribe, ShakespeareOptions options, CancellationToken cancellation)
    where TNetwork : class, INetwork<TNetwork, float>
{
    try
    {
        TrainingView.Show(AnsiConsole.Console, WritingProgress.Pace, progress => CharacterTraining.Train(
            network, text.Train, options, new WritingProgress(progress, AnsiConsole.Console, scribe), cancellation));
    }
    finally
    {
        if (options.Save is not null)
        {
            SavedWeights.Save(network, text.Vocabulary, options.Save);
            Console.WriteLine($"The weights are in {options.Save}.");
        }
    }
}
