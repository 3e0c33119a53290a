using System.Text;
using NetDsl;
using NetDsl.Samples.Shakespeare;
using NetDsl.Samples.Shakespeare.Baselines;
using NetDsl.Samples.Shakespeare.CommandLine;
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
            TrainAndWrite<GruNetwork>(options, cancellation);
            break;
        case Model.Transformer:
            TrainAndWrite<TransformerNetwork>(options, cancellation);
            break;
    }
}).Parse(args).InvokeAsync();

static void TrainAndWrite<TNetwork>(ShakespeareOptions options, CancellationToken cancellation)
    where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
{
    var text = TextData.Read(options.Data);
    Console.WriteLine(text);

    var network = TNetwork.Create(options.Seed, CharacterTraining.BatchSize);
    var sampler = new TokenSampler(options.Temperature, options.TopK, options.Seed);
    // The one that writes has the weights of the one that learns, and a memory of its own.
    var model = new StreamModel<TNetwork>(network.Share());
    var scribe = new Scribe(model, sampler, text.Vocabulary);
    TrainingView.Show(AnsiConsole.Console, new Pace("characters", Sizes.Window), progress => CharacterTraining.Train(
        network, text.Train, options, new WritingProgress(progress, AnsiConsole.Console, scribe), cancellation));

    Console.WriteLine();
    Console.WriteLine(scribe.Write("\n", options.Write));
    Console.WriteLine();
    Console.WriteLine(BitsTable.Of(
        [.. Counts.BitsPerCharacter(text), (TNetwork.Description.Name, Bits.PerCharacter(model, text.HeldOut))]));
}
