using System.Text;
using NetDsl;
using NetDsl.Samples.Digits;
using NetDsl.Samples.Digits.CommandLine;
using NetDsl.Samples.Digits.Terminal;
using NetDsl.Samples.Handwriting;
using NetDsl.Samples.Terminal;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
return await DigitsCommand.Create(TrainAndExplain).Parse(args).InvokeAsync();

static void TrainAndExplain(DigitsOptions options, CancellationToken cancellation)
{
    var digits = DigitData.Of(options.Data, options.Seed);
    options.RequireImageOf(digits.Test);
    Console.WriteLine(digits);

    var network = new DigitNetwork(options.Seed, DigitTraining.BatchSize);
    var optimizer = new Adam(DigitTraining.LearningRate);
    var training = TrainingView.Show(
        AnsiConsole.Console,
        new Pace("digits"),
        progress => DigitTraining.Train(network, digits.Train, optimizer, options, progress, cancellation));

    var test = Evaluation.Classify(network, digits.Test);
    var image = options.Explain ?? HardestDigit.Find(network, digits.Test);
    var explanation = network.Explain(digits.Test.Sample(image), digits.Test.Target(image), optimizer);
    if (options.Report is not null)
        File.WriteAllText(options.Report, explanation.ToHtml());

    // The long part first, so that the last screen shows the image and how the test came out.
    Console.WriteLine();
    Console.WriteLine(explanation.ToText());
    Console.WriteLine(PredictionView.Show(image, explanation));
    Console.WriteLine(TestView.Summary(test.Confusion));
    Console.WriteLine(TestView.LastLines(test.Accuracy, training.AllocatedBytes));
}
