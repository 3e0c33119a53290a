using NetDsl;
using NetDsl.Samples;

// Four questions of two bits each, and their answers: is exactly one of the two bits set?
float[] questions = [0, 0, 0, 1, 1, 0, 1, 1];
float[] answers = [0, 1, 1, 0];

// A network with random weights, all four questions at a time.
var network = new XorNetwork(seed: 1, capacity: 4);

// Training: measure how far off the answers are and how each weight adds to that, then move the weights against it.
var optimizer = new Adam(learningRate: 0.1);
var recording = new TrainingRecording(() => network.Explain(questions.AsSpan(2, 2), answers.AsSpan(1, 1), optimizer));
for (var step = 0; step <= 200; step++)
{
    var error = network.Backpropagate(questions, answers);
    if (step % 50 == 0)
        Console.WriteLine($"step {step,3}  error {error:F6}");
    recording.Add(step);
    optimizer.Step(network);
}

// What it has learned: a probability for each question.
Console.WriteLine();
for (var i = 0; i < questions.Length; i += 2)
    Console.WriteLine($"{questions[i]} xor {questions[i + 1]} = {network.Predict(questions.AsSpan(i, 2))[0]:F4}");

// And why: every number of one answer, of its error, and of the next step, computed again before your eyes.
Console.WriteLine();
Console.WriteLine(network.Explain(questions.AsSpan(2, 2), answers.AsSpan(1, 1), optimizer).ToText());

// The same for 20 steps of the training, as a page with a slider: in the file that is named, else beside the program. Where a person
// sits at a terminal it opens in the browser.
var file = args.FirstOrDefault(argument => argument != "--no-open") ?? Path.Combine(AppContext.BaseDirectory, "training.html");
Console.WriteLine($"20 steps of the training, with every number of each, are a page: {Path.GetFullPath(file)}");
if (Console.IsOutputRedirected || args.Contains("--no-open"))
{
    File.WriteAllText(file, recording.ToHtml());
}
else
{
    Console.WriteLine("It opens in the browser; with --no-open it does not.");
    recording.Open(file: file);
}
