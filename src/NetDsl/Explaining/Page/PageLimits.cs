namespace NetDsl.Paging;

/// <summary>How much a page carries. What goes beyond is left out, and the page says so.</summary>
/// <param name="Numbers">The numbers of all tensors: four bytes each, hardly to be compressed, and a third more as text.</param>
/// <param name="Reads">The numbers that are read to compute all that is computed: time, and memory in the browser.</param>
/// <param name="Attributed">The multiply-adds of a network whose prediction is attributed without being asked for.</param>
internal sealed record PageLimits(long Numbers, long Reads, long Attributed)
{
    /// <summary>A page below 5 MB, which is written in a few seconds.</summary>
    public static PageLimits Default { get; } = new(Numbers: 850_000, Reads: 40_000_000, Attributed: 1_000_000);

    /// <summary>A page that is made again and again beside a training, and does not hold it up.</summary>
    public static PageLimits Live { get; } = Default with { Attributed = 50_000 };

    /// <summary>What falls to each of several states on a page below 12 MB.</summary>
    public static PageLimits Of(int states) => states == 1 ? Default : new(2 * Default.Numbers / states, 2 * Default.Reads / states, Default.Attributed / states);

    /// <summary>
    /// The tensors in the order in which they matter: what the prediction is made of before the derivatives, these before those of
    /// weights, and new weights last; near to the prediction first.
    /// </summary>
    public static IEnumerable<int> Order(IReadOnlyList<TensorDescription> tensors) =>
        Enumerable.Range(0, tensors.Count).OrderBy(tensor => Rank(tensors[tensor].Pass)).ThenByDescending(tensor => tensor);

    private static int Rank(Pass pass) => pass switch
    {
        Pass.Forward or Pass.Loss => 0,
        Pass.Backward or Pass.InputGradient => 1,
        Pass.Gradient => 2,
        _ => 3,
    };
}
