namespace NetDsl.Oracle;

/// <summary>
/// A network around one layer, declared for NetDsl and computed by torch. A case asks for sources and parameters, and gets
/// drawn numbers as leaves of torch's graph; the declaration grows with what it asks for.
/// </summary>
/// <remarks>
/// The source of a layer is a table of weights of which sample s reads row s: a dense layer without bias, whose input is s
/// as one-hot number. The gradient of the table is then the gradient with respect to each sample's input.
/// </remarks>
internal sealed partial class Experiment(string name)
{
    /// <summary>The number of samples.</summary>
    public const int Batch = 3;

    private const string Sample = "Sample";

    private readonly Draw _draw = new(name);
    private readonly List<string> _inputs = [], _layers = [];
    private readonly List<Tensor> _values = [];
    private readonly Dictionary<string, Tensor> _parameters = [];
    private readonly Dictionary<string, Tensor> _statistics = [];
    private readonly List<(Tensor Bound, Tensor View)> _bindings = [];
    private string _layer = Sample;

    /// <summary>A source that the gradient reaches.</summary>
    /// <param name="shape">The size of each axis of one sample, channels last.</param>
    /// <returns>Its values, one row a sample, from −1 to 1.</returns>
    public Tensor Source(params long[] shape) => SourceOf("Source", shape);

    /// <summary>A source, by name, that the gradient reaches.</summary>
    public Tensor SourceOf(string source, params long[] shape)
    {
        if (_inputs.Count == 0 || !_inputs[0].Contains($" {Sample} ", StringComparison.Ordinal))
            Insert(Sample, eye(Batch));

        var width = shape.Aggregate(1L, (product, size) => product * size);
        var table = shape.Length == 1 ? source : $"{source}Rows";
        _layers.Add($"[Dense({width}, Bias = false, From = nameof({Sample}))] public partial Layer {table} {{ get; }}");
        if (shape.Length > 1)
            _layers.Add($"[Reshape({string.Join(", ", shape)})] public partial Layer {source} {{ get; }}");
        return Leaf($"{table}.Weights", _draw.Symmetric(1, Batch, width)).reshape([Batch, .. shape]);
    }

    /// <summary>An input that no gradient reaches: token numbers, a mask.</summary>
    /// <param name="input">Its name.</param>
    /// <param name="values">One row a sample.</param>
    public Tensor Input(string input, Tensor values)
    {
        _inputs.Add(InputOf(input, values));
        _values.Add(values);
        return values;
    }

    /// <summary>Token numbers, drawn.</summary>
    public Tensor Tokens(int length, int vocabulary) => Input("Tokens", _draw.Integers(vocabulary, Batch, length));

    /// <summary>A sequence's mask: 1 in the first steps of each sample, 0 from there on.</summary>
    /// <param name="steps">The number of steps.</param>
    /// <param name="lengths">The length of each sample's sequence.</param>
    public Tensor Mask(int steps, params long[] lengths) =>
        Input("Mask", arange(steps).unsqueeze(0).lt(tensor(lengths).unsqueeze(1)).to(float32));

    /// <summary>A layer, in the order of the declaration.</summary>
    /// <param name="attribute">Its attribute, without brackets: <c>Conv1D(6, Kernel = 3)</c>.</param>
    /// <param name="layer">Its name. Parameters that are asked for from here on are its own.</param>
    public void Layer(string attribute, string layer = "Result")
    {
        _layers.Add($"[{attribute}] public partial Layer {layer} {{ get; }}");
        _layer = layer;
    }

    /// <summary>A further member of the class: an activation of one's own.</summary>
    public void Member(string member) => _members.Add(member);

    /// <summary>A parameter of the last layer, from −½ to ½.</summary>
    /// <param name="parameter">Its name.</param>
    /// <param name="shape">Its shape in NetDsl; the case permutes it to torch's.</param>
    public Tensor Parameter(string parameter, params long[] shape) =>
        Leaf($"{_layer}.{parameter}", _draw.Symmetric(0.5f, shape));

    /// <summary>A parameter of the last layer, from −4 to 4.</summary>
    public Tensor Wide(string parameter, params long[] shape) => Leaf($"{_layer}.{parameter}", _draw.Symmetric(4, shape));

    /// <summary>A factor of the last layer, from ½ to 1½.</summary>
    public Tensor Scale(string parameter, params long[] shape) =>
        Leaf($"{_layer}.{parameter}", _draw.Symmetric(0.5f, shape) + 1);

    /// <summary>A statistic of the last layer, before the step.</summary>
    /// <returns>A tensor that torch updates in training.</returns>
    public Tensor Statistic(string statistic, float centre, params long[] shape)
    {
        var before = _draw.Symmetric(0.5f, shape) + centre;
        _stored.Add(($"{_layer}.{statistic}", before));
        return _statistics[$"{_layer}.{statistic}"] = before.to(float64);
    }

    /// <summary>Makes a parameter of a module of torch a view of ours, so that its gradient becomes ours.</summary>
    /// <param name="module">The module.</param>
    /// <param name="parameter">The name of its parameter.</param>
    /// <param name="view">Our parameters in torch's order, or constants.</param>
    public void Bind(Module module, string parameter, Tensor view)
    {
        var bound = module.get_parameter(parameter)!;
        using (no_grad())
            bound.copy_(view);
        if (view.requires_grad)
            _bindings.Add((bound, view));
    }

    private void Insert(string input, Tensor values)
    {
        _inputs.Insert(0, InputOf(input, values));
        _values.Insert(0, values);
    }

    private static string InputOf(string input, Tensor values) =>
        $"[Input({string.Join(", ", values.shape[1..])})] public partial Layer {input} {{ get; }}";

    private Tensor Leaf(string parameter, Tensor values)
    {
        _stored.Add((parameter, values));
        return _parameters[parameter] = values.to(float64).requires_grad_();
    }
}
