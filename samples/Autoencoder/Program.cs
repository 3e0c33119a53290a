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

    var rows = ReconstructionGrid.OneOfEach(digits.Test);
    PngFile.Save(options.Image, ReconstructionGrid.Draw(network, digits.Test, rows).Enlarge(enlargement));
    Console.WriteLine($"Images above what the network draws for them, more of them in {options.Image}:");
    Console.WriteLine();
    foreach (var line in ShadedImage.Lines(ReconstructionGrid.Draw(network, digits.Test, [.. rows.Take(shown)])))
        Console.WriteLine(line);

    Console.WriteLine(ErrorTable.Of(
        MeanImage.MeanSquaredError(train, test),
        Mosaic.MeanSquaredError(test),
        Evaluation.MeanLoss(network, test)));
}
