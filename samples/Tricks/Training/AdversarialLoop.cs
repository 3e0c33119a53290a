using NetDsl.Lab;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Training;

/// <summary>
/// Adversarial training: each step learns from digits that were just moved in the direction in which the loss grows. Two passes a step, and
/// as many steps and samples as without.
/// </summary>
/// <remarks>Goodfellow, Shlens and Szegedy, "Explaining and Harnessing Adversarial Examples", 2015.</remarks>
/// <param name="step">By how much each pixel moves.</param>
/// <param name="isByChance">Whether each pixel moves up or down by chance instead: as far, and not against the network.</param>
internal sealed class AdversarialLoop(float step, bool isByChance = false) : ITrainingLoop
{
    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"samples moved by {step}, {(isByChance ? "by chance" : "against the network")}");

    /// <inheritdoc/>
    public TrainingOutcome Train<TNetwork>(TNetwork network, DataSplit data, TrainingRecipe recipe, CancellationToken cancellationToken)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        network is DigitReader reader
            ? Train(reader, data.Train, recipe, cancellationToken)
            : throw new NotSupportedException($"The loop moves the images of {nameof(DigitReader)}; found {typeof(TNetwork).Name}.");

    private TrainingOutcome Train(DigitReader reader, Dataset<float> digits, TrainingRecipe recipe, CancellationToken cancellationToken)
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
                if (isByChance)
                    Toss(slopes, random);
                for (var row = 0; row < rows.Length; row++)
                    Move(digits.Sample(rows[row]), slopes.AsSpan(row * digits.SampleWidth, digits.SampleWidth), reader.InputRow(row));
                reader.Backpropagate(rows.Length);
                optimizer.Step(reader);
                steps++;
            }
        }

        reader.InputGradients = false;
        return new(steps);
    }

    private static void Toss(Span<float> slopes, Random random)
    {
        foreach (ref var slope in slopes)
            slope = random.Next(2) - 0.5f;
    }

    private void Move(ReadOnlySpan<float> image, ReadOnlySpan<float> slope, Span<float> moved)
    {
        for (var i = 0; i < image.Length; i++)
            moved[i] = Math.Clamp(image[i] + step * Math.Sign(slope[i]), 0, 1);
    }
}
