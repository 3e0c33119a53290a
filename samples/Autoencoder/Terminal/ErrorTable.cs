using System.Globalization;

namespace NetDsl.Samples.Autoencoder.Terminal;

/// <summary>Shows how near reconstructions come.</summary>
internal static class ErrorTable
{
    /// <summary>A line for each way to draw an image again, with the share of the variance that it keeps.</summary>
    /// <param name="drawings">Names and mean squared errors; first that of the mean image, which keeps nothing.</param>
    public static string Of(params IReadOnlyList<(string Name, double Error)> drawings)
    {
        string[] lines =
        [
            $"{"images that were not trained with",-36}{"squared error of a pixel",26}{"variance kept",16}",
            .. drawings.Select(drawing => string.Create(CultureInfo.InvariantCulture,
                $"{drawing.Name,-36}{drawing.Error,26:F5}{100 * (1 - drawing.Error / drawings[0].Error),14:F1} %")),
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
