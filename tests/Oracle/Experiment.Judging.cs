namespace NetDsl.Oracle;

internal sealed partial class Experiment
{
    private readonly List<string> _losses = [], _members = [];
    private readonly List<Tensor> _targets = [];
    private readonly List<(string Name, Tensor Values)> _stored = [], _expected = [];
    private Tensor? _loss, _inference;
    private bool _isJudged;

    /// <summary>A loss that is the layer in question: its mean over the samples.</summary>
    /// <param name="attribute">Its attribute, without brackets.</param>
    /// <param name="targets">One row a sample.</param>
    /// <param name="loss">The mean loss.</param>
    public void Loss(string attribute, Tensor targets, Tensor loss)
    {
        Penalty(attribute, loss);
        _targets.Add(targets.reshape(Batch, -1));
        _isJudged = true;
    }

    /// <summary>A loss that has no target, beside the one that all outputs have.</summary>
    public void Penalty(string attribute, Tensor loss)
    {
        _losses.Add($"[{attribute}] public partial Loss Of{attribute.Split('(')[0]} {{ get; }}");
        _loss = _loss is null ? loss : _loss + loss;
    }

    /// <summary>What the layer gives without training, where that differs.</summary>
    public void Inference(Tensor output) => _inference = output;

    /// <summary>A drawn target.</summary>
    public Tensor Target(params long[] shape) => _draw.Symmetric(1, [Batch, .. shape]);

    /// <summary>Drawn numbers from 0 to 1.</summary>
    public Tensor Shares(params long[] shape) => _draw.Positive([Batch, .. shape]);

    /// <summary>Drawn numbers of classes.</summary>
    public Tensor Classes(int count, params long[] shape) => _draw.Integers(count, [Batch, .. shape]);

    /// <summary>
    /// Ends the network and differentiates it. Unless the case brought a loss, the loss is linear, mean(y·c) with a drawn
    /// cotangent c as target: what reaches the layer is then c, and has no error that the output had.
    /// </summary>
    public void Judge(Tensor output)
    {
        if (!_isJudged)
        {
            var cotangent = Target(output.shape[1..]);
            var attribute = $"Minimize(nameof(Product), From = nameof({_layer}))";
            _losses.Insert(0, $"[{attribute}] public partial Loss OfProduct {{ get; }}");
            _members.Add("[Loss] private static float Product(float output, float cotangent) => output * cotangent;");
            _targets.Insert(0, cotangent.reshape(Batch, -1));
            var product = (output * cotangent).mean();
            _loss = _loss is null ? product : _loss + product;
        }

        _loss!.backward();
        foreach (var (bound, view) in _bindings)
            view.backward([bound.grad!]);

        _expected.Add(("output", (_inference ?? output).reshape(Batch, -1)));
        if (_inference is not null)
            _expected.Add(("training.output", output.reshape(Batch, -1)));
        _expected.Add(("loss", _loss));
        foreach (var (parameter, leaf) in _parameters)
            _expected.Add(($"gradient.{parameter}", leaf.grad!));
        foreach (var (statistic, values) in _statistics)
            _expected.Add(($"updated.{statistic}", values));
    }

    /// <summary>Writes what was drawn in single precision, and what torch computed of it in double.</summary>
    /// <param name="path">The file.</param>
    /// <param name="oracle">The functions of torch that computed it.</param>
    public void Save(string path, string oracle)
    {
        var input = cat([.. _values.Select(values => values.reshape(Batch, -1).to(float32))], 1);
        var target = cat([.. _targets.Select(one => one.to(float32))], 1);
        (string, Tensor)[] drawn = [("input", input), ("target", target), .. _stored];
        SafeTensorsWriter.Write(
            path,
            [.. drawn.Select(Stored<float>), .. _expected.Select(Stored<double>)],
            new Dictionary<string, string>
            {
                ["declaration"] = string.Join('\n', [.. _inputs, .. _layers, .. _losses]),
                ["members"] = string.Join('\n', _members),
                ["oracle"] = oracle,
            });
    }

    private static NamedTensor Stored<T>((string Name, Tensor Values) tensor)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        NamedTensor.Create<T>(
            tensor.Name,
            Shape.Create([.. tensor.Values.shape.Select(size => (int)size)]),
            tensor.Values.detach().contiguous().data<T>().ToArray());
}
