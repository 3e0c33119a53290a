using System.Text;
using NetDsl;
using NetDsl.Samples.Autoencoder;
using NetDsl.Samples.Autoencoder.Baselines;
using NetDsl.Samples.Autoencoder.CommandLine;
using NetDsl.Samples.Autoencoder.Terminal;
using NetDsl.Samples.Handwriting;
using NetDsl.Samples.Images;
using NetDsl.Samples.Terminal;
using Spectre.Console;

const int enlargement = 4;
const int shown = 3;

Console.OutputEncoding = Encoding.UTF8;
return await AutoencoderCommand.Create(TrainAndDraw).Parse(args).InvokeAsync();

static void TrainAndDraw(AutoencoderOptions options, CancellationToken cancellation)
{
    var digits = DigitData.Of(options.Data, options.Seed);
    Console.WriteLine(digits);
    var (train, test) = (digits.Train.WithSamplesAsTargets(), digits.Test.WithSamplesAsTargets());

    var network = new DigitAutoencoder(options.Seed, AutoencoderTraining.BatchSize);
    TrainingView.Show(
        AnsiConsole.Console,
        new Pace("digits"),
        progress => AutoencoderTraining.Train(network, train, options, progress, cancellation));

    var numbers = DigitAutoencoder.Numbers;
    var components = new PrincipalComponents(train);
    var rows = ReconstructionGrid.OneOfEach(digits.Test);
    var grid = ReconstructionGrid.Draw(test, rows, components.With(numbers), network.Predict);
    PngFile.Save(options.Image, grid.Enlarge(enlargement));
    Console.WriteLine($"Ten digits, what principal components draw for them and what the network draws: {options.Image}");
    Console.WriteLine("Three of them, and what the network draws:");
    Console.WriteLine();
    foreach (var line in ShadedImage.Lines(ReconstructionGrid.Draw(test, [.. rows.Take(shown)], network.Predict)))
        Console.WriteLine(line);
    Console.WriteLine();
    Console.WriteLine(ErrorTable.Of(
        ("mean image, 0 numbers", SquaredErrors.Mean(test, components.With(0))),
        ($"principal components, {numbers} numbers", SquaredErrors.Mean(test, components.With(numbers))),
        ($"network, {numbers} numbers", Evaluation.MeanLoss(network, test))));
}
