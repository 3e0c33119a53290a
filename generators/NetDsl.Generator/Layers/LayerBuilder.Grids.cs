using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <content>Sequences, steps × channels, and images, height × width × channels.</content>
internal partial class LayerBuilder
{
    private const string ASequence = "a sequence, steps × channels";
    private const string AnImage = "an image, height × width × channels";
    private const string TokenNumbers = "a sequence of token numbers, one axis";

    /// <summary>The size of the last axis of the source.</summary>
    public int Channels => Source.Tensor.Shape[Source.Tensor.Shape.Count - 1];

    /// <summary>The source and its shape, for a message: "Edges is 24×24×6".</summary>
    public string DescribeSource() => Describe(Source);

    /// <summary>Makes an index for each size, named by the letters in their order.</summary>
    public static Axis[] Axes(string symbols, IEnumerable<int> extents) =>
        [.. extents.Zip(symbols, (extent, symbol) => Axis(symbol.ToString(), extent))];

    /// <summary>Whether the source is a sequence (1), an image (2) or either of them (null); if not, that is reported.</summary>
    public bool CheckGrid(int? rank = null)
    {
        var found = Source.Tensor.Shape.Count - 1;
        if (rank is { } one ? found == one : found is 1 or 2)
            return true;
        ReportForm(Source, null, rank switch { 1 => ASequence, 2 => AnImage, _ => $"{ASequence}, or {AnImage}" });
        return false;
    }

    private void ReportForm(TensorSymbol source, string? argument, string expected) =>
        ReportSource(Descriptors.SourceHasTheWrongForm, argument, Name, expected, Describe(source), Advice(source, expected));

    /// <summary>How what is read becomes what is expected: an image without channels has one.</summary>
    private static string Advice(TensorSymbol source, string expected) => source.Tensor.Shape is [var height, var width] && expected == AnImage
        ? $"one of a single channel is {height}×{width}×1, [Input({height}, {width}, 1)] or [Reshape({height}, {width}, 1)]"
        : "[Reshape] makes one of it";
}
