using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Samples.Handwriting;

/// <summary>The digits to train with, and others to test with.</summary>
/// <param name="Origin">Where they come from, for print.</param>
/// <param name="Train">The digits to train with.</param>
/// <param name="Test">The digits to test with.</param>
public sealed record DigitData(string Origin, Dataset<float> Train, Dataset<float> Test)
{
    private const int DrawnForTraining = 20_000;
    private const int DrawnForTest = 5_000;

    /// <summary>Reads MNIST where a folder of it is given, and draws digits otherwise.</summary>
    /// <param name="folder">The folder of MNIST's files; null for none.</param>
    /// <param name="seed">What digits are drawn from.</param>
    /// <inheritdoc cref="Read(string)"/>
    public static DigitData Of(string? folder, int seed) => folder is null ? Draw(seed) : Read(folder);

    /// <summary>Draws the digits.</summary>
    /// <param name="seed">The same seed gives the same digits.</param>
    public static DigitData Draw(int seed)
    {
        var painter = new DigitPainter(seed);
        return new($"drawn from seed {seed}", painter.PaintMany(DrawnForTraining), painter.PaintMany(DrawnForTest));
    }

    /// <summary>Reads digits from the four files of MNIST.</summary>
    /// <param name="folder">Where they lie, gzipped or not.</param>
    /// <exception cref="IOException">The folder or a file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the images are of another size.</exception>
    public static DigitData Read(string folder)
    {
        var (train, test) = Mnist.Load(folder);
        if (train.SampleWidth != Canvas.Pixels)
        {
            throw new InvalidDataException(
                $"The images in {folder} have {train.SampleWidth} pixels; "
                + $"the sample reads {Canvas.Size} × {Canvas.Size} = {Canvas.Pixels}.");
        }

        return new($"read from {folder}", train, test);
    }

    /// <summary>One line: how many digits there are and where they come from.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Train.Count:N0} digits to train with, {Test.Count:N0} to test with, {Origin}");
}
