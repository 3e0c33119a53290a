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
            var layout = new TensorLayout(WorkspaceWidth, row, RowMajor(tensor.Shape));
            _layouts.Add(tensor.Name, layout);
            _layouts.Add(tensor.Adjoint.Name, layout);
            WorkspaceWidth += row;
        }

        // Each layout is chosen while the others are as they are so far.
        var all = equations.ToList();
        foreach (var parameter in graph.Parameters)
            Assume(parameter.Tensor, RowMajor(parameter.Tensor.Shape));
        foreach (var parameter in graph.Parameters)
        {
            var tensor = parameter.Tensor;
            var strides = CostModel.Cheapest(tensor, all, this, Orders(tensor.Shape));
            var layout = new TensorLayout(ParameterCount, 0, strides);
            _layouts[tensor.Name] = layout;
            _layouts[tensor.Adjoint.Name] = layout;
            ParameterCount += tensor.Length;
        }
    }

    /// <summary>The number of values, with padding, of one sample.</summary>
    public int WorkspaceWidth { get; }

    /// <summary>The number of weights.</summary>
    public int ParameterCount { get; }

    public TensorLayout this[Tensor tensor] => _layouts[tensor.Name];

    /// <summary>The distance of neighbours along an index: what the address grows by when the index grows by one.</summary>
    public int Stride(TensorRead read, Axis axis)
    {
        var layout = this[read.Tensor];
        if (axis == Axis.Sample)
            return layout.Row;
        var strides = StridesOf(read.Tensor);
        return read.At.Select((subscript, i) => subscript.Axis == axis ? strides[i] : 0).Sum();
    }

    /// <summary>The address, within its row or tensor, of the element whose indices are all 0.</summary>
    public int Start(TensorRead read)
    {
        var strides = StridesOf(read.Tensor);
        return read.At.Select((subscript, i) => subscript.Shift * strides[i]).Sum();
    }

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

    private static EquatableArray<int> RowMajor(EquatableArray<int> shape) =>
        Orders(shape)[0];

    /// <summary>The layouts without gaps: the last axis contiguous first, then each other axis contiguous.</summary>
    private static List<EquatableArray<int>> Orders(EquatableArray<int> shape)
    {
        var orders = new List<EquatableArray<int>>();
        for (var contiguous = shape.Count - 1; contiguous >= 0; contiguous--)
        {
            var strides = new int[shape.Count];
            strides[contiguous] = 1;
            var next = shape[contiguous];
            for (var axis = shape.Count - 1; axis >= 0; axis--)
            {
                if (axis == contiguous)
                    continue;
                strides[axis] = next;
                next *= shape[axis];
            }

            orders.Add(strides.ToEquatableArray());
        }

        return orders.Count == 0 ? [[]] : orders;
    }
}
