using System.Numerics.Tensors;
using NetDsl.Lab;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Mediation;

/// <summary>
/// How steep a reader's loss is around a digit: Σ|∂L/∂x| over the pixels, which is by how much the loss grows with a small step against the
/// network, for each unit of the step.
/// </summary>
/// <remarks>Simon-Gabriel, Ollivier, Bottou, Schölkopf and Lopez-Paz, "First-Order Adversarial Vulnerability of Neural Networks and Input Dimension", 2019.</remarks>
internal static class PixelSlope
{
    private const int Digits = 500;

    /// <summary>The mean over digits that were not learned from.</summary>
    public static Mediator Mediator { get; } = new("slope of the loss for the pixels", network => Mean(network.As<DigitReader>(), network.Data.Test));

    private static double Mean(DigitReader reader, Dataset<float> digits)
    {
        var (count, sum) = (Math.Min(Digits, digits.Count), 0.0);
        var slopes = new float[digits.SampleWidth];
        reader.InputGradients = true;
        for (var row = 0; row < count; row++)
        {
            reader.Backpropagate(digits.Sample(row), digits.Target(row));
            reader.Image.OutputGradient.FlattenTo(slopes);
            sum += TensorPrimitives.SumOfMagnitudes<float>(slopes);
        }

        reader.InputGradients = false;
        return sum / count;
    }
}
