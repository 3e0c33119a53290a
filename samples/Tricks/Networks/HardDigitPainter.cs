using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>
/// Changes digits so that a reader gets them wrong. It learns through the reader, which stays as it is: how the reader's loss depends on
/// each pixel is the target of the change.
/// </summary>
/// <remarks>Baluja and Fischer, "Adversarial Transformation Networks", 2017.</remarks>
[Network]
internal sealed partial class HardDigitPainter
{
    /// <summary>The most by which a pixel changes.</summary>
    public const float Reach = 0.3f;

    [Input(28, 28, 1)]                          public partial Layer Image { get; }
    [Dense(32, Activation = Relu)]              public partial Layer Seen { get; }
    [Dense(784, Activation = Tanh)]             public partial Layer Change { get; }
    [Minimize(nameof(Along), Weight = 784)]     public partial Loss Slope { get; }

    /// <summary>The image as it is after the change.</summary>
    public void Paint(ReadOnlySpan<float> image, Span<float> painted)
    {
        var change = Predict(image);
        for (var i = 0; i < painted.Length; i++)
            painted[i] = Math.Clamp(image[i] + Reach * change[i], 0, 1);
    }

    /// <summary>Learns from one image how to raise the loss of a reader, which does not learn.</summary>
    public void Learn(ReadOnlySpan<float> image, ReadOnlySpan<float> digit, DigitReader reader, Optimizer optimizer)
    {
        var (painted, slope) = (new float[image.Length], new float[image.Length]);
        Paint(image, painted);
        reader.InputGradients = true;
        reader.Backpropagate(painted, digit);
        reader.Image.OutputGradient.FlattenTo(slope);

        // Downhill for the painter is uphill for the reader.
        for (var i = 0; i < slope.Length; i++)
            slope[i] = -Reach * slope[i];
        Backpropagate(image, slope);
        optimizer.Step(this);
    }

    [Loss]
    private static float Along(float value, float slope) => value * slope;
}
