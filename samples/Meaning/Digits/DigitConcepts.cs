using NetDsl.Lab;
using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Meanings.Digits;

/// <summary>What a unit of a digit network might stand for, written before looking.</summary>
internal sealed class DigitConcepts
{
    /// <summary>Rows, and columns, of the centre.</summary>
    public static Range Centre => 11..17;

    [Concept] public static bool ClosedLoop(int digit) => digit is 0 or 6 or 8 or 9;

    [Concept] public static bool TwoLoops(int digit) => digit is 8;

    [Concept] public static bool LoopBelow(int digit) => digit is 6 or 8;

    [Concept] public static bool LoopAbove(int digit) => digit is 8 or 9;

    [Concept] public static bool StraightOnly(int digit) => digit is 1 or 4 or 7;

    [Concept] public static bool OpenToTheLeft(int digit) => digit is 2 or 3 or 5 or 7;

    [Concept] public static bool BarAbove(int digit) => digit is 5 or 7;

    [Concept] public static bool EndsInTheMiddle(int digit) => digit is 1 or 4 or 7 or 9;

    [Concept] public static bool Even(int digit) => digit % 2 == 0;

    [Concept] public static bool Zero(int digit) => digit is 0;

    [Concept] public static bool InkInTheCentre(ReadOnlySpan<float> pixels, int digit) => Mean(pixels, Centre, Centre) > 0.4f;

    [Concept]
    public static bool InkAbove(ReadOnlySpan<float> pixels, int digit) =>
        Mean(pixels, ..(Canvas.Size / 2), ..Canvas.Size) > Mean(pixels, (Canvas.Size / 2)..Canvas.Size, ..Canvas.Size);

    private static float Mean(ReadOnlySpan<float> pixels, Range rows, Range columns)
    {
        var sum = 0f;
        var count = 0;
        for (var row = rows.Start.Value; row < rows.End.Value; row++)
        {
            foreach (var pixel in pixels.Slice(row * Canvas.Size, Canvas.Size)[columns])
                (sum, count) = (sum + pixel, count + 1);
        }

        return sum / count;
    }
}
