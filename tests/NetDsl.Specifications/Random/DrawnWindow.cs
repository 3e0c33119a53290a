namespace NetDsl.Specifications;

/// <summary>
/// How a window slides, drawn for the axes of a source: its options, and how many places it has, as docs/layers/convolution.md
/// says.
/// </summary>
/// <param name="Places">The places along each axis; below 1 where the window does not fit.</param>
/// <param name="Elements">How many elements it sees of a channel.</param>
/// <param name="Options">The options as arguments.</param>
internal sealed record DrawnWindow(int[] Places, int Elements, IReadOnlyList<string> Options)
{
    private static readonly string[] AxesOfImages = ["Height", "Width"];

    private enum Way
    {
        Valid,
        Same,
        Causal,
        Pad,
    }

    public bool Fits => Places.All(places => places > 0);

    /// <summary>A kernel of a convolution.</summary>
    /// <param name="isStreamed">Whether no output may depend on a later step.</param>
    public static DrawnWindow Kernel(Drawing draw, Value x, bool isStreamed, bool isDilated)
    {
        var dilation = isDilated && draw.OneIn(2) ? draw.Number(2, 3) : 1;
        var rank = x.Shape.Length - 1;
        var (kernels, ofKernels) = Sizes(draw, rank, "Kernel", 3, smallest: 1, largest: 4);
        var (strides, ofStrides) = isStreamed ? ([1], []) : Sizes(draw, rank, "Stride", 1, smallest: 1, largest: 5);
        var way = isStreamed ? draw.Pick(Way.Valid, Way.Causal) : Any(draw, rank);
        var (pads, ofPads) = Padding(draw, rank, way, largest: 3);
        int[] reaches = [.. kernels.Select(kernel => (kernel - 1) * dilation + 1)];
        int[] places = [.. reaches.Select((reach, axis) => Count(way, x.Shape[axis], reach, strides[axis], pads[axis]))];
        var ofDilation = dilation > 1 ? $"Dilation = {dilation}" : "";
        return new(places, Product(kernels), [.. ofKernels, .. ofStrides, .. ofPads, ofDilation]);
    }

    /// <summary>The window of a pooling; its options begin with its size.</summary>
    /// <param name="isStreamed">Whether no output may depend on a later step.</param>
    public static DrawnWindow Pool(Drawing draw, Value x, bool isStreamed)
    {
        var rank = x.Shape.Length - 1;
        var size = draw.Number(1, 4);
        var (sizes, ofSizes) = Sizes(draw, rank, "Size", size, smallest: 1, largest: 4, ofAll: false);
        var stride = draw.OneIn(2) ? draw.Number(1, 5) : (int?)null;
        var (strides, ofStrides) = isStreamed ? ([1], ["Stride = 1"])
            : stride is null ? (sizes, [])
            : Sizes(draw, rank, "Stride", null, smallest: 1, largest: 5);
        var way = isStreamed ? draw.Pick(Way.Valid, Way.Causal) : Any(draw, rank);

        // Less than the smallest size: a window that lies wholly outside has no largest element.
        var (pads, ofPads) = Padding(draw, rank, way, largest: sizes.Min() - 1);
        int[] places = [.. sizes.Select((extent, axis) => Count(way, x.Shape[axis], extent, strides[axis], pads[axis]))];
        return new(places, Product(sizes), [$"{size}", .. ofSizes, .. ofStrides, .. ofPads]);
    }

    /// <summary>The kernel of a transposed convolution, and how long its output is along each axis.</summary>
    public static DrawnWindow Transposed(Drawing draw, Value x)
    {
        var rank = x.Shape.Length - 1;
        var (kernels, ofKernels) = Sizes(draw, rank, "Kernel", 3, smallest: 1, largest: 4);
        var (strides, ofStrides) = Sizes(draw, rank, "Stride", null, smallest: 1, largest: 3);
        var way = Any(draw, rank);
        var (pads, ofPads) = Padding(draw, rank, way, largest: 2);
        var more = draw.Number(Math.Min(1, strides.Min() - 1), strides.Min() - 1);
        int[] lengths = [.. kernels.Select((kernel, axis) => more + way switch
        {
            Way.Same or Way.Causal => x.Shape[axis] * strides[axis],
            _ => (x.Shape[axis] - 1) * strides[axis] + kernel - 2 * pads[axis],
        })];
        var ofMore = more > 0 ? $"OutputPadding = {more}" : "";
        return new(lengths, Product(kernels), [.. ofKernels, .. ofStrides, .. ofPads, ofMore]);
    }

    /// <summary>Sizes of the axes: as by default, of all axes, of each one, or of all and another one of the last.</summary>
    private static (int[] Sizes, IReadOnlyList<string> Options) Sizes(
        Drawing draw, int rank, string name, int? byDefault, int smallest, int largest, bool ofAll = true)
    {
        var all = Enumerable.Repeat(byDefault ?? smallest, rank).ToArray();
        var options = new List<string>();
        if (ofAll && (byDefault is null || draw.OneIn(2)))
        {
            Array.Fill(all, draw.Number(smallest, largest));
            options.Add($"{name} = {all[0]}");
        }

        for (var axis = 0; rank == 2 && axis < rank; axis++)
        {
            if (!draw.OneIn(2))
                continue;
            all[axis] = draw.Number(smallest, largest);
            options.Add($"{name}{AxesOfImages[axis]} = {all[axis]}");
        }

        return (all, options);
    }

    private static Way Any(Drawing draw, int rank) =>
        rank == 1 ? draw.Pick(Enum.GetValues<Way>()) : draw.Pick(Way.Valid, Way.Same, Way.Pad);

    /// <summary>The padding by number, or by name.</summary>
    private static (int[] Pads, IReadOnlyList<string> Options) Padding(Drawing draw, int rank, Way way, int largest) => way switch
    {
        Way.Pad => Sizes(draw, rank, "Pad", null, smallest: 0, largest),
        Way.Valid => (new int[rank], []),
        _ => (new int[rank], [$"Padding = Padding.{way}"]),
    };

    private static int Count(Way way, int length, int reach, int stride, int pad) => way switch
    {
        Way.Same or Way.Causal => (length + stride - 1) / stride,
        _ => length + 2 * pad < reach ? 0 : (length + 2 * pad - reach) / stride + 1,
    };

    private static int Product(IEnumerable<int> sizes) => sizes.Aggregate(1, (product, size) => product * size);
}
