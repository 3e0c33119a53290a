using System.Globalization;

namespace NetDsl.Samples.Digits.Terminal;

/// <summary>Shows how a test came out.</summary>
internal static class TestView
{
    private const int Shown = 3;

    /// <summary>How many images were recognised, and which digits are mistaken for which.</summary>
    public static string Summary(ConfusionMatrix confusion)
    {
        var right = Enumerable.Range(0, confusion.Classes).Sum(digit => confusion[digit, digit]);
        var mistakes =
            from actual in Enumerable.Range(0, confusion.Classes)
            from predicted in Enumerable.Range(0, confusion.Classes)
            where predicted != actual && confusion[actual, predicted] > 0
            orderby confusion[actual, predicted] descending
            select $"{actual} for {predicted} ({confusion[actual, predicted]}×)";
        var worst = string.Join(", ", mistakes.Take(Shown));
        return string.Create(CultureInfo.InvariantCulture, $"{right:N0} of {confusion.Total:N0} test images recognised")
            + (worst.Length == 0 ? "." : $"; most often mistaken: {worst}.");
    }

    /// <summary>The two lines that other programs look for.</summary>
    public static string LastLines(double accuracy, long allocatedBytes) => string.Create(CultureInfo.InvariantCulture,
        $"test accuracy  {100 * accuracy:F2} %{Environment.NewLine}bytes allocated while training  {allocatedBytes}");
}
