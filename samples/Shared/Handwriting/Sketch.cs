using System.Numerics;

namespace NetDsl.Samples.Handwriting;

/// <summary>A digit before it is pixels: what was drawn by which hand and pen, so that it can be drawn once more with a stroke changed.</summary>
public sealed class Sketch
{
    private readonly List<Vector2>[] _chains;
    private readonly Hand _hand;
    private readonly Pen _pen;
    private readonly float[] _grain;

    private Sketch(int digit, int form, List<Vector2>[] chains, Hand hand, Pen pen, float[] grain) =>
        (Digit, Form, _chains, _hand, _pen, _grain) = (digit, form, chains, hand, pen, grain);

    /// <summary>The digit, from 0 to 9.</summary>
    public int Digit { get; }

    /// <summary>Which of <see cref="DigitForms.Of"/> it is.</summary>
    public int Form { get; }

    /// <summary>Draws a digit in one of its forms, with a hand and a pen of chance, on paper with some grain.</summary>
    /// <param name="digit">From 0 to 9.</param>
    /// <param name="mostGrain">By how much the grain makes a pixel darker or lighter at most.</param>
    /// <param name="random">Where chance comes from.</param>
    public static Sketch Of(int digit, float mostGrain, Random random)
    {
        var forms = DigitForms.Of(digit);
        var (hand, pen) = (Hand.Any(random), Pen.Any(random));
        var form = random.Next(forms.Length);
        var chains = Array.ConvertAll(forms[form], stroke => hand.Draw(stroke, random));
        return new(digit, form, chains, hand, pen, Canvas.Grain(random.Between(0, mostGrain), random));
    }

    /// <summary>Paints the digit.</summary>
    /// <param name="pixels">The image, <see cref="Canvas.Pixels"/> numbers; replaced by numbers from 0 to 1.</param>
    /// <param name="edit">What is drawn in another way; null for nothing.</param>
    public void Paint(Span<float> pixels, StrokeEdit? edit = null)
    {
        pixels.Clear();
        var canvas = new Canvas(pixels);
        foreach (var (i, chain) in _chains.Index())
            canvas.Draw(chain, _pen, i == edit?.Shortened ? edit.Gap : default);
        if (edit?.Added is { } added)
            canvas.Draw(_hand.Draw(added), _pen);
        canvas.Add(_grain);
    }
}
