using NetDsl.Lab;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Training;

/// <summary>
/// Adversarial training: each step learns from digits that were just moved in the direction in which the loss grows. Two passes a step, and
/// as many steps and samples as without.
/// </summary>
/// <remarks>Goodfellow, Shlens and Szegedy, "Explaining and Harnessing Adversarial Examples", 2015.</remarks>
/// <param name="step">By how much each pixel moves.</param>
internal sealed class AdversarialLoop(float step) : ITrainingLoop
{
    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"against samples moved by {step}");

    /// <inheritdoc/>
    public long Train<TNetwork>(TNetwork network, DataSplit data, TrainingRecipe recipe, CancellationToken cancellationToken)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        network is DigitReader reader
            ? Train(reader, data.Train, recipe, cancellationToken)
            : throw new NotSupportedException($"The loop moves the images of {nameof(DigitReader)}; found {typeof(TNetwork).Name}.");

    private long Train(DigitReader reader, Dataset<float> digits, TrainingRecipe recipe, CancellationToken cancellationToken)
    {
        var optimizer = recipe.Optimizer();
        var random = new Random(recipe.Options.Seed);
        int[] order = [.. Enumerable.Range(0, digits.Count)];
        var slopes = new float[recipe.Options.BatchSize * digits.SampleWidth];
        var steps = 0L;
        reader.InputGradients = true;
        for (var epoch = 0; epoch < recipe.Options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var rows in order.Chunk(recipe.Options.BatchSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var row = 0; row < rows.Length; row++)
                    reader.Load(row, digits.Sample(rows[row]), digits.Target(rows[row]));
                reader.Backpropagate(rows.Length);
                reader.Image.OutputGradient.FlattenTo(slopes);
                for (var row = 0; row < rows.Length; row++)
                    Move(digits.Sample(rows[row]), slopes.AsSpan(row * digits.SampleWidth, digits.SampleWidth), reader.InputRow(row));
                reader.Backpropagate(rows.Length);
                optimizer.Step(reader);
                steps++;
            }
        }

        reader.InputGradients = false;
        return steps;
    }

    private void Move(ReadOnlySpan<float> image, ReadOnlySpan<float> slope, Span<float> moved)
    {
        for (var i = 0; i < image.Length; i++)
            moved[i] = Math.Clamp(image[i] + step * Math.Sign(slope[i]), 0, 1);
    }
}
