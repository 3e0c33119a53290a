using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// The place of every tensor, planned at compile time. Weights lie without gaps in one vector, in the layout that the cost
/// model chose. Values and adjoints have one row for each sample, padded to whole vectors; the padding is always zero, so
/// that sums may run over it.
/// </summary>
internal sealed class ArenaPlan
{
    private readonly Dictionary<string, TensorLayout> _layouts = [];
    private readonly Dictionary<string, WeightCopy> _copies = [];

    public ArenaPlan(NetworkGraph graph, IEnumerable<Equation> equations)
    {
        Streams = graph.Declaration.IsStreaming;
        foreach (var tensor in graph.Layers.SelectMany(layer => layer.Values))
        {
            var row = RowPadding.Pad(tensor.Length);
            var (start, width) = tensor.IsPerSample ? (WorkspaceWidth, row) : (BatchWidth, 0);
            var layout = new TensorLayout(start, width, RowMajor(tensor.Shape));
            _layouts.Add(tensor.Name, layout);
            _layouts.Add(tensor.Adjoint.Name, layout);
            if (tensor.IsPerSample)
                WorkspaceWidth += row;
            else
                BatchWidth += row;
        }

        // Each layout is chosen while the others are as they are so far.
        var uses = new TensorUses([.. equations]);
        var order = graph.Layers.Select((layer, place) => (layer.Name, place)).ToDictionary(layer => layer.Name, layer => layer.place);
        foreach (var parameter in graph.Parameters)
            Assume(parameter.Tensor, RowMajor(parameter.Tensor.Shape));
        foreach (var parameter in graph.Parameters)
        {
            var tensor = parameter.Tensor;
            var concerned = uses.Of(tensor);
            var (strides, ofCopy) = WeightLayout.Cheapest(tensor, concerned, this, Orders(tensor.Shape));
            var layout = new TensorLayout(ParameterCount, 0, strides);
            _layouts[tensor.Name] = layout;
            _layouts[tensor.Adjoint.Name] = layout;
            ParameterCount += tensor.Length;
            if (ofCopy is { } other)
                Add(WeightCopy.Of(tensor, concerned, FirstBackward(tensor, concerned, order)), other);
        }
    }

    /// <summary>The number of values, with padding, of one sample.</summary>
    public int WorkspaceWidth { get; }

    /// <summary>The number of values, with padding, that are computed once for a batch.</summary>
    public int BatchWidth { get; }

    /// <summary>The number of values, with padding, of weights that are copied once for a pass backward; they lie behind those of the batch.</summary>
    public int CopyWidth { get; private set; }

    /// <summary>Whether the network takes a sequence step by step, too.</summary>
    public bool Streams { get; }

    /// <summary>The number of weights.</summary>
    public int ParameterCount { get; }

    /// <summary>The weights that adjoints read in another layout than the forward pass does.</summary>
    public IReadOnlyCollection<WeightCopy> Copies => _copies.Values;

    /// <summary>Whether a tensor is a copy of weights.</summary>
    public bool IsCopy(Tensor tensor) => _copies.Values.Any(copy => copy.Copy.Name == tensor.Name);

    public TensorLayout this[Tensor tensor] => _layouts[tensor.Name];

    /// <summary>What an equation computes, as its loops read it: of weights that are there in two layouts, in the one that suits it.</summary>
    public Expression ReadBy(Equation equation) => _copies.Count == 0 || !WeightCopy.Serves(equation)
        ? equation.Value
        : equation.Value.Reads().Select(read => read.Tensor.Name).Distinct().Where(_copies.ContainsKey)
            .Aggregate(equation.Value, (value, weights) => _copies[weights].In(value));

    /// <summary>The strides of a tensor as it is read: flat reading runs through the row.</summary>
    public EquatableArray<int> StridesOf(Tensor tensor)
    {
        var strides = this[tensor].Strides;
        return strides.Count == tensor.Shape.Count ? strides : RowMajor(tensor.Shape);
    }

    /// <summary>For trying a layout in the cost model.</summary>
    internal void Assume(Tensor tensor, EquatableArray<int> strides)
    {
        _layouts[tensor.Name] = new TensorLayout(0, 0, strides);
        _layouts[tensor.Adjoint.Name] = new TensorLayout(0, 0, strides);
    }

    private void Add(WeightCopy copy, EquatableArray<int> strides)
    {
        // Vectors of it do not cross cache lines.
        var end = BatchWidth + CopyWidth;
        var start = (end + RowPadding.VectorLength - 1) / RowPadding.VectorLength * RowPadding.VectorLength;
        _copies.Add(copy.Weights.Name, copy);
        _layouts.Add(copy.Copy.Name, new TensorLayout(start, 0, strides));
        CopyWidth = start + copy.Copy.Length - BatchWidth;
    }

    /// <summary>The layer whose pass backward comes first of those that read weights, and of their own.</summary>
    private static string FirstBackward(Tensor weights, IEnumerable<Equation> concerned, IReadOnlyDictionary<string, int> order) => concerned
        .Where(WeightCopy.Serves)
        .Select(equation => equation.Target.Tensor.Layer)
        .Append(weights.Layer)
        .OrderByDescending(layer => order[layer])
        .First();

    private static EquatableArray<int> RowMajor(EquatableArray<int> shape) => Flattening.Steps(shape);

    /// <summary>The layouts without gaps: one for each order of the axes, the given order first.</summary>
    private static List<EquatableArray<int>> Orders(EquatableArray<int> shape) => [.. Permutations([.. Enumerable.Range(0, shape.Count)])
        .Select(order =>
        {
            var strides = new int[shape.Count];
            var next = 1;
            foreach (var axis in order.Reverse())
            {
                strides[axis] = next;
                next *= shape[axis];
            }

            return strides.ToEquatableArray();
        })
        .Distinct()];

    private static IEnumerable<IEnumerable<int>> Permutations(IReadOnlyList<int> axes) => axes.Count <= 1
        ? [axes]
        : axes.SelectMany(first => Permutations([.. axes.Where(axis => axis != first)]).Select(rest => rest.Prepend(first)));
}
