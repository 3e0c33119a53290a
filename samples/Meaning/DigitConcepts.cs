using NetDsl.Lab;

namespace NetDsl.Samples.Meanings;

/// <summary>What a unit of a digit network might stand for; written before anybody looked.</summary>
internal sealed class DigitConcepts
{
    [Concept] private static bool ClosedLoop(int digit) => digit is 0 or 6 or 8 or 9;

    [Concept] private static bool TwoLoops(int digit) => digit is 8;

    [Concept] private static bool LoopBelow(int digit) => digit is 6 or 8;

    [Concept] private static bool LoopAbove(int digit) => digit is 8 or 9;

    [Concept] private static bool StraightOnly(int digit) => digit is 1 or 4 or 7;

    [Concept] private static bool OpenToTheLeft(int digit) => digit is 2 or 3 or 5 or 7;

    [Concept] private static bool BarAbove(int digit) => digit is 5 or 7;

    [Concept] private static bool EndsInTheMiddle(int digit) => digit is 1 or 4 or 7 or 9;

    [Concept] private static bool Even(int digit) => digit % 2 == 0;

    [Concept] private static bool Zero(int digit) => digit is 0;

    [Concept] private static bool InkInTheCentre(ReadOnlySpan<float> pixels, int digit) => Mean(pixels, 11, 17, 11, 17) > 0.4f;

    [Concept] private static bool InkAbove(ReadOnlySpan<float> pixels, int digit) => Mean(pixels, 0, 14, 0, 28) > Mean(pixels, 14, 28, 0, 28);

    private static float Mean(ReadOnlySpan<float> pixels, int top, int bottom, int left, int right)
    {
        var sum = 0f;
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
                sum += pixels[row * 28 + column];
        }

        return sum / ((bottom - top) * (right - left));
    }
}
