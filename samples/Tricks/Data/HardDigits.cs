using NetDsl.Lab;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Data;

/// <summary>Digits that a network draws for another one to get wrong.</summary>
internal static class HardDigits
{
    private const int Epochs = 4;
    private const float PainterRate = 0.001f;

    /// <summary>
    /// The data, of which the second half repeats the first, with that half painted anew: as many samples as before. First a reader
    /// learns the first half, then the painter learns through it.
    /// </summary>
    /// <param name="data">The data.</param>
    /// <param name="seed">What the weights of both are drawn from.</param>
    public static DataSplit Of(DataSplit data, int seed)
    {
        var half = data.Train.Count / 2;
        var digits = data.Train.Subset([.. Enumerable.Range(0, half)]);
        var reader = new DigitReader(seed, capacity: 32);
        reader.Fit(digits, new Adam(0.003), new() { Epochs = Epochs, Seed = seed, Threads = 1, OnWarning = null });
        var painter = Learn(digits, reader, seed);
        return data with
        {
            Train = data.Train.With((image, painted, row) =>
            {
                if (row < half)
                    image.CopyTo(painted);
                else
                    painter.Paint(image, painted);
            }),
        };
    }

    private static HardDigitPainter Learn(Dataset<float> digits, DigitReader reader, int seed)
    {
        var painter = new HardDigitPainter(seed);
        var optimizer = new Adam(PainterRate);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var row = 0; row < digits.Count; row++)
                painter.Learn(digits.Sample(row), digits.Target(row), reader, optimizer);
        }

        return painter;
    }
}
