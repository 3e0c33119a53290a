using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Meanings.Digits;

/// <summary>
/// How each form of each digit is drawn so that a concept is switched: a loop is opened or closed, a bar left out or added. Null where one
/// stroke cannot do it: the 8 has two loops, and some forms of 2 and 4 have a loop already.
/// </summary>
internal static class DigitEdits
{
    private static readonly StrokeEdit Bar = StrokeEdit.With((10, 0), (90, 0));

    private static readonly StrokeEdit?[][] Loops =
    [
        [StrokeEdit.Without(0, 0.75f, 1), StrokeEdit.Without(0, 0.67f, 1), StrokeEdit.Without(0, 0.75f, 1)],
        [null, null, null],
        [StrokeEdit.With((10, 26), (38, 80)), null, StrokeEdit.With((16, 18), (45, 72))],
        [StrokeEdit.With((10, 90), (40, 48)), StrokeEdit.With((8, 88), (42, 40)), StrokeEdit.With((14, 94), (50, 48))],
        [StrokeEdit.With((26, 0), (70, 6)), null, StrokeEdit.With((20, 4), (80, 2))],
        [StrokeEdit.With((8, 88), (18, 44)), StrokeEdit.With((12, 94), (20, 46)), StrokeEdit.With((14, 92), (24, 40))],
        [StrokeEdit.Without(0, 0.62f, 1), StrokeEdit.Without(0, 0.71f, 1), StrokeEdit.Without(0, 0.71f, 1)],
        [StrokeEdit.With((8, 4), (40, 100)), StrokeEdit.With((8, 4), (40, 100)), StrokeEdit.With((8, 20), (44, 100))],
        [null, null, null],
        [StrokeEdit.Without(0, 0.5f, 0.75f), StrokeEdit.Without(0, 0.44f, 0.67f), StrokeEdit.Without(0, 0.5f, 0.83f)],
    ];

    private static readonly StrokeEdit[] FivesWithoutBar = [StrokeEdit.Without(0, 0, 0.14f), StrokeEdit.Without(1, 0, 1), StrokeEdit.Without(0, 0, 0.17f)];

    private static readonly StrokeEdit SevenWithoutBar = StrokeEdit.Without(0, 0, 0.5f);

    /// <summary>Opens the closed loop, or closes one.</summary>
    public static StrokeEdit? SwitchLoop(Sketch sketch) => Loops[sketch.Digit][sketch.Form];

    /// <summary>Leaves out the bar above, or draws one.</summary>
    public static StrokeEdit SwitchBar(Sketch sketch) => sketch.Digit switch
    {
        5 => FivesWithoutBar[sketch.Form],
        7 => SevenWithoutBar,
        _ => Bar,
    };

    /// <summary>Puts a spot of ink into the centre, or takes the ink away there; all else stays.</summary>
    /// <param name="hasInk">Whether there is ink.</param>
    /// <param name="pixels">The image.</param>
    public static void SwitchCentre(bool hasInk, Span<float> pixels)
    {
        for (var row = DigitConcepts.Centre.Start.Value; row < DigitConcepts.Centre.End.Value; row++)
            pixels.Slice(row * Canvas.Size, Canvas.Size)[DigitConcepts.Centre].Fill(hasInk ? 0 : 0.8f);
    }
}
