using System.Globalization;

namespace NetDsl.Samples.Digits.Terminal;

/// <summary>Draws the probabilities of the digits as bars.</summary>
internal static class ProbabilityBars
{
    private const int Width = 20;

    /// <summary>A line for each digit: the digit, its bar, its probability in per cent.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<double> probabilities) =>
        [.. probabilities.Select((probability, digit) => string.Create(CultureInfo.InvariantCulture,
            $"{digit}  {new string('█', (int)Math.Round(Width * probability)),-Width}  {100 * probability,6:F2} %"))];
}
