using NetDsl.Paging;

namespace NetDsl;

// The explanation as a page.
public partial class Explanation
{
    /// <summary>What is explained.</summary>
    internal ITraceable Traceable => _network;

    /// <summary>All rows of the batch, where this is one of them.</summary>
    internal IReadOnlyList<Explanation>? Rows { get; set; }

    /// <summary>The optimizer's step, if there is one.</summary>
    internal ITraceableUpdate? UpdateStep => _update;

    /// <summary>What the optimizer remembers of each weight before its step.</summary>
    internal IReadOnlyList<TensorDescription> RememberedTensors => [.. Remembered()];

    /// <summary>
    /// The explanation as one HTML file that needs nothing else: the network as a picture, in which each number can be opened, and is
    /// computed again by the page itself.
    /// </summary>
    /// <param name="format">How much is shown.</param>
    public string ToHtml(ExplanationFormat? format = null) => ExplanationPage.Write([new("", this, PageLimits.Default)], format ?? new ExplanationFormat());

    /// <summary>
    /// Writes the page and opens it in the browser of the desktop. Where there is none, as on a server, a line on the error output says where
    /// the file is.
    /// </summary>
    /// <param name="format">What things are called, and how much is shown.</param>
    /// <param name="file">Where it is written; a temporary file that only this user can read where it is left out.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string Open(ExplanationFormat? format = null, string? file = null) => PageFile.Open(ToHtml(format), Network.Name, file);
}
