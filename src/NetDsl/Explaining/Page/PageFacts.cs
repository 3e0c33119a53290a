using NetDsl.Rendering;
using NetDsl.Tracing;

namespace NetDsl.Paging;

/// <summary>What a page says below the sentence of what was predicted.</summary>
internal static class PageFacts
{
    /// <summary>The sizes of a network, the row that is shown, and the loss.</summary>
    public static string Of(Explanation explanation)
    {
        var network = explanation.Network;
        var row = HeaderChapter.RowOf(explanation) is { } sentence ? $" {sentence}" : "";
        var loss = network.Targets.Count > 0 && explanation.Loss is { } value ? $" The loss is {NumberText.Of(value, network.Precision)}." : "";
        return $"{NumberText.Count(network.ParameterCount, "weight")}, {NumberText.Count(network.MultiplyAdds, "multiply-add")}, "
            + $"{(network.Precision == Precision.Single ? 32 : 64)}-bit numbers.{row}{loss}";
    }

    /// <summary>What was replayed, with its mark.</summary>
    public static string ReplayOf(ReplayReport report) => $"{report} {(report.Holds ? '✓' : '✗')}";
}
