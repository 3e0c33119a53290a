using System.Numerics.Tensors;

namespace NetDsl.Samples.Digits.Terminal;

/// <summary>Shows an image and what the network takes it for.</summary>
internal static class PredictionView
{
    private const string Gap = "    ";

    /// <summary>A title, then the image with the probabilities of the digits beside it.</summary>
    /// <param name="image">The number of the test image.</param>
    /// <param name="explanation">Of what the network predicts for it, with its label.</param>
    public static string Show(int image, Explanation explanation)
    {
        var actual = TensorPrimitives.IndexOfMax<double>([.. explanation.Target ?? throw new ArgumentException("An explanation with a target was expected: Explain(image, label).", nameof(explanation))]);
        var predicted = TensorPrimitives.IndexOfMax<double>([.. explanation.Prediction]);
        var title = predicted == actual
            ? $"Test image {image} is a {actual}, and the network says so:"
            : $"Test image {image} is a {actual}, and the network says {predicted}:";
        var picture = SideBySide(DigitPicture.Of(explanation.Sample), ProbabilityBars.Of(explanation.Prediction));
        return string.Join(Environment.NewLine, [title, "", .. picture, ""]);
    }

    private static IEnumerable<string> SideBySide(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var width = left.Count == 0 ? 0 : left[0].Length;
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
            yield return $"{Gap}{Line(left, i).PadRight(width)}{Gap}{Line(right, i)}".TrimEnd();
    }

    private static string Line(IReadOnlyList<string> lines, int i) => i < lines.Count ? lines[i] : "";
}
