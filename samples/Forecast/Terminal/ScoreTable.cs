using System.Globalization;
using NetDsl.Samples.Forecast.Forecasting;

namespace NetDsl.Samples.Forecast.Terminal;

/// <summary>Shows how near forecasts come, and by how much networks are better than the naive ones.</summary>
internal static class ScoreTable
{
    /// <summary>A line for each forecast, and one that says by how much the networks are better.</summary>
    /// <param name="scores">Compares.</param>
    /// <param name="linear">The forecasts of linear regression.</param>
    /// <param name="networks">The forecasts of the networks, one network after the other.</param>
    /// <param name="firstSeed">The seed of the first network; each has one more.</param>
    public static string Of(Scores scores, double[] linear, IReadOnlyList<double[]> networks, int firstSeed)
    {
        var together = scores.Of(Scores.Mean(networks));
        string[] lines =
        [
            $"{"",-24}{"MAE",9}{"RMSE",9}{"skill",9}",
            .. scores.Naive.Select(naive => Line(naive.Name, naive.Score, skill: "")),
            Learned("linear regression", scores.Of(linear)),
            .. networks.Select((forecasts, i) => Learned($"network, seed {firstSeed + i}", scores.Of(forecasts))),
            Learned("networks together", together),
            $"skill  {Skill(together)} less squared error than the best naive forecast",
        ];
        return string.Join(Environment.NewLine, lines);

        string Learned(string who, RegressionScore score) => Line(who, score, Skill(score));

        string Skill(RegressionScore score) =>
            string.Create(CultureInfo.InvariantCulture, $"{100 * scores.Skill(score):F1} %");

        static string Line(string who, RegressionScore score, string skill) => string.Create(CultureInfo.InvariantCulture,
            $"{who,-24}{score.MeanAbsoluteError,9:F3}{score.RootMeanSquaredError,9:F3}{skill,9}").TrimEnd();
    }
}
