using System.Globalization;
using NetDsl.Data;
using NetDsl.Samples.Digits.CommandLine;
using NetDsl.Samples.Digits.Drawing;

namespace NetDsl.Samples.Digits;

/// <summary>The digits to train with, and others to test with.</summary>
/// <param name="Origin">Where they come from, for print.</param>
/// <param name="Train">The digits to train with.</param>
/// <param name="Test">The digits to test with.</param>
internal sealed record DigitData(string Origin, Dataset<float> Train, Dataset<float> Test)
{
    private const int DrawnForTraining = 20_000;
    private const int DrawnForTest = 5_000;

    /// <summary>Draws the digits.</summary>
    /// <param name="seed">The same seed gives the same digits.</param>
    public static DigitData Draw(int seed)
    {
        var painter = new DigitPainter(seed);
        return new($"drawn from seed {seed}", painter.PaintMany(DrawnForTraining), painter.PaintMany(DrawnForTest));
    }

    /// <summary>Reads digits from the four files of MNIST.</summary>
    /// <exception cref="IOException">The folder or a file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the images are of another size.</exception>
    public static DigitData Read(string folder)
    {
        var (train, test) = Mnist.Load(folder);
        if (train.SampleWidth != Canvas.Pixels)
        {
            throw new InvalidDataException(
                $"The images in {folder} have {train.SampleWidth} pixels; "
                + $"the network reads {Canvas.Size} × {Canvas.Size} = {Canvas.Pixels}.");
        }

        return new($"read from {folder}", train, test);
    }

    /// <summary>Throws where there is no such image to test with.</summary>
    /// <param name="image">Counted from 0; null for none.</param>
    /// <exception cref="UsageException">There is no such image.</exception>
    public void RequireTestImage(int? image)
    {
        if (image >= Test.Count)
        {
            throw new UsageException(
                $"--explain is from 0 to {Test.Count - 1}, as there are {Test.Count} test images; found {image}.");
        }
    }

    /// <summary>One line: how many digits there are and where they come from.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Train.Count:N0} digits to train with, {Test.Count:N0} to test with, {Origin}");
}
