using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <content>Sequences, steps × channels, and images, height × width × channels.</content>
internal partial class LayerBuilder
{
    /// <summary>The size of the last axis of the source.</summary>
    public int Channels => Source.Tensor.Shape[Source.Tensor.Shape.Count - 1];

    /// <summary>The source and its shape, for a message: "Edges is 24×24×6".</summary>
    public string DescribeSource() => $"{Source.Tensor.Name} is {Shapes.Format(Source.Tensor.Shape)}";

    /// <summary>Makes an index for each size, named by the letters in their order.</summary>
    public static Axis[] Axes(string symbols, IEnumerable<int> extents) =>
        [.. extents.Zip(symbols, (extent, symbol) => Axis(symbol.ToString(), extent))];

    /// <summary>Whether the source is a sequence (1), an image (2) or either of them (null); if not, that is reported.</summary>
    public bool CheckGrid(int? rank = null)
    {
        var found = Source.Tensor.Shape.Count - 1;
        if (rank is { } one ? found == one : found is 1 or 2)
            return true;
        const string sequence = "a sequence, steps × channels";
        const string image = "an image, height × width × channels";
        var form = rank switch { 1 => sequence, 2 => image, _ => $"{sequence}, or {image}" };
        ReportSources(Descriptors.SourceHasTheWrongForm, Name, form, DescribeSource());
        return false;
    }
}
