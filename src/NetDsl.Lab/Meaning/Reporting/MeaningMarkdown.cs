using System.Globalization;
using System.Text;

namespace NetDsl.Lab;

/// <summary>A report as Markdown.</summary>
internal static class MeaningMarkdown
{
    /// <summary>The claims as a table.</summary>
    public static string TableOf(MeaningReport report)
    {
        var text = new StringBuilder("| unit | concept | verdict | F1 | IoU | AUPRC | Pearson | p, corrected | above |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var meaning in report.Meanings)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {meaning.Score.UnitName} | {meaning.Score.Concept.Name} | {meaning.Verdict.Word()} ");
            text.Append(CultureInfo.InvariantCulture, $"| {meaning.F1:0.000} | {meaning.IoU:0.000} | {meaning.Auprc:0.000} | {meaning.Pearson:0.000} ");
            text.Append(CultureInfo.InvariantCulture, $"| {meaning.Score.Adjusted:G2} | {meaning.Nulls.Highest:0.000} |\n");
        }

        return text.ToString();
    }
}
