namespace NetDsl.Samples.Handwriting;

/// <summary>Writes digits, no two alike. The same seed gives the same digits in the same order.</summary>
public sealed class DigitPainter(int seed)
{
    private const float MostNoise = 0.15f;

    private readonly Random _random = new(seed);

    /// <summary>Paints a digit in one of its forms, with a hand and a pen of chance.</summary>
    /// <param name="digit">From 0 to 9.</param>
    /// <param name="pixels">The image, <see cref="Canvas.Pixels"/> numbers; replaced by numbers from 0 to 1.</param>
    public void Paint(int digit, Span<float> pixels)
    {
        pixels.Clear();
        var canvas = new Canvas(pixels);
        var forms = DigitForms.Of(digit);
        var (hand, pen) = (Hand.Any(_random), Pen.Any(_random));
        foreach (var stroke in forms[_random.Next(forms.Length)])
            canvas.Draw(hand.Draw(stroke, _random), pen);
        canvas.AddNoise(_random.Between(0, MostNoise), _random);
    }

    /// <summary>Paints digits of chance.</summary>
    /// <returns>Samples of pixels, row after row, and ten numbers as target.</returns>
    public Dataset<float> PaintMany(int count)
    {
        var pixels = new float[count * Canvas.Pixels];
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = _random.Next(DigitForms.Digits);
            Paint(labels[i], pixels.AsSpan(i * Canvas.Pixels, Canvas.Pixels));
        }

        return Dataset.Classification<float>(pixels, Canvas.Pixels, labels, DigitForms.Digits);
    }
}
