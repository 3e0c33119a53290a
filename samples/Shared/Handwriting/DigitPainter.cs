namespace NetDsl.Samples.Handwriting;

/// <summary>Writes digits, no two alike. The same seed gives the same digits in the same order.</summary>
public sealed class DigitPainter(int seed)
{
    private const float MostGrain = 0.15f;

    private readonly Random _random = new(seed);

    /// <summary>Draws a digit of chance.</summary>
    public Sketch Draw() => Draw(_random.Next(DigitForms.Digits));

    /// <summary>Draws a digit in one of its forms.</summary>
    /// <param name="digit">From 0 to 9.</param>
    public Sketch Draw(int digit) => Sketch.Of(digit, MostGrain, _random);

    /// <summary>Paints a digit in one of its forms, with a hand and a pen of chance.</summary>
    /// <param name="digit">From 0 to 9.</param>
    /// <param name="pixels">The image, <see cref="Canvas.Pixels"/> numbers; replaced by numbers from 0 to 1.</param>
    public void Paint(int digit, Span<float> pixels) => Draw(digit).Paint(pixels);

    /// <summary>Paints digits of chance.</summary>
    /// <returns>Samples of pixels, row after row, and ten numbers as target.</returns>
    public Dataset<float> PaintMany(int count)
    {
        var pixels = new float[count * Canvas.Pixels];
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            var sketch = Draw();
            labels[i] = sketch.Digit;
            sketch.Paint(pixels.AsSpan(i * Canvas.Pixels, Canvas.Pixels));
        }

        return Dataset.Classification<float>(pixels, Canvas.Pixels, labels, DigitForms.Digits);
    }
}
