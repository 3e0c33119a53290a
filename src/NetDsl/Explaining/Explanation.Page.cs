using NetDsl.Paging;

namespace NetDsl;

// The explanation as a page.
public partial class Explanation
{
    /// <summary>What is explained.</summary>
    internal ITraceable Traceable => _network;

    /// <summary>The optimizer's step, if there is one.</summary>
    internal ITraceableUpdate? UpdateStep => _update;

    /// <summary>What the optimizer remembers of each weight.</summary>
    internal IReadOnlyList<TensorDescription> RememberedTensors => [.. Remembered()];

    /// <summary>
    /// The explanation as one HTML file that needs nothing else: the network as a picture, in which each number can be opened, and is
    /// computed again by the page itself.
    /// </summary>
    /// <param name="format">How much is shown.</param>
    public string ToHtml(ExplanationFormat? format = null) => ExplanationPage.Write([new("", this, PageLimits.Default)], format ?? new ExplanationFormat());
}
