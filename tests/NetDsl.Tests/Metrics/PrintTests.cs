using System.Globalization;
using Xunit;

namespace NetDsl.Tests.Metrics;

/// <summary>What measures print, whatever the culture.</summary>
public sealed class PrintTests
{
    private static readonly RegressionScore Score = new(1.25, 1234.5678, 0.98765);

    [Fact]
    public void Scores_print_their_three_numbers() => InGerman(() =>
    {
        Assert.Equal("MAE 1.25, RMSE 1234.57, R² 0.9877", Score.ToString());
        Assert.Equal("MAE 1.25, RMSE 1234.57, R² 0.9877 of 7 samples", new RegressionReport(7, [Score]).ToString());
    });

    [Fact]
    public void A_classification_prints_the_matrix_and_the_log_loss() => InGerman(() =>
    {
        var report = new ClassificationReport(2, ["no", "yes"]);
        report.Add<float>([0.25f, 0.75f], [0, 1]);

        Assert.Equal(
            """
            actual \ predicted  no  yes  precision  recall      F1
            no                   0    0          –       –       –
            yes                  0    1     1.0000  1.0000  1.0000
            macro                           1.0000  1.0000  1.0000
            accuracy 1.0000 of 1 sample, log-loss 0.2877
            """,
            report.ToString());
    });

    /// <summary>With a comma for a point.</summary>
    private static void InGerman(Action print)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
        try
        {
            print();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
