using NetDsl.Data;
using NetDsl.Lab;
using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Meanings.Digits;

/// <summary>Digits that no network has learned from, and how they were drawn.</summary>
/// <param name="Digits">The digits as pixels.</param>
/// <param name="Sketches">How each of them was drawn; null where others wrote them.</param>
internal sealed record HeldOutDigits(Dataset<float> Digits, Sketch[]? Sketches)
{
    /// <summary>What units are measured on.</summary>
    public Observations Observations { get; } = Observations.Of(Digits);

    /// <summary>Draws them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same digits.</param>
    public static HeldOutDigits Draw(int count, int seed)
    {
        var painter = new DigitPainter(seed);
        var sketches = new Sketch[count];
        var pixels = new float[count * Canvas.Pixels];
        for (var i = 0; i < count; i++)
        {
            sketches[i] = painter.Draw();
            sketches[i].Paint(pixels.AsSpan(i * Canvas.Pixels, Canvas.Pixels));
        }

        return new(Dataset.Classification<float>(pixels, Canvas.Pixels, Array.ConvertAll(sketches, sketch => sketch.Digit), classes: 10), sketches);
    }

    /// <summary>Switches a concept by a stroke.</summary>
    /// <param name="edit">How a sketch is drawn anew; null where it cannot be.</param>
    public SampleEdit Redrawn(Func<Sketch, StrokeEdit?> edit) => (sample, edited) =>
    {
        if (Sketches is null || edit(Sketches[sample.Row]) is not { } strokes)
            return false;
        Sketches[sample.Row].Paint(edited, strokes);
        return true;
    };
}
