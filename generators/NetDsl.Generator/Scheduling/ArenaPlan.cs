using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// The place of every tensor, planned at compile time. Weights lie without gaps in one vector, in the layout that the cost
/// model chose. Values and adjoints have one row for each sample, padded to whole vectors; the padding is always zero, so
/// that sums may run over it.
/// </summary>
internal sealed class ArenaPlan
{
    private readonly Dictionary<string, TensorLayout> _layouts = [];

    public ArenaPlan(NetworkGraph graph, IEnumerable<Equation> equations)
    {
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
        var all = equations.ToList();
        var concerned = Enumerable.Range(0, all.Count)
            .SelectMany(i => all[i].Value.Reads().Select(read => read.Tensor.Name).Append(all[i].Target.Tensor.Name).Distinct().Select(name => (Name: name, Place: i)))
            .ToLookup(use => use.Name, use => use.Place);
        foreach (var parameter in graph.Parameters)
            Assume(parameter.Tensor, RowMajor(parameter.Tensor.Shape));
        foreach (var parameter in graph.Parameters)
        {
            var tensor = parameter.Tensor;
            var uses = concerned[tensor.Name].Union(concerned[tensor.Adjoint.Name]).OrderBy(place => place);
            var strides = CostModel.Cheapest(tensor, [.. uses.Select(place => all[place])], this, Orders(tensor.Shape));
            var layout = new TensorLayout(ParameterCount, 0, strides);
            _layouts[tensor.Name] = layout;
            _layouts[tensor.Adjoint.Name] = layout;
            ParameterCount += tensor.Length;
        }
    }

    /// <summary>The number of values, with padding, of one sample.</summary>
    public int WorkspaceWidth { get; }

    /// <summary>The number of values, with padding, that are computed once for a batch.</summary>
    public int BatchWidth { get; }

    /// <summary>The number of weights.</summary>
    public int ParameterCount { get; }

    public TensorLayout this[Tensor tensor] => _layouts[tensor.Name];

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
