using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Passes;

namespace NetDsl.Generator.Emission;

/// <summary>The generated file of the network itself: constructors, layers, the order of the passes, the memory.</summary>
internal sealed class NetworkFile
{
    private readonly NetworkContext _network;
    private readonly CodeWriter _code = new();

    private NetworkFile(NetworkContext network) => _network = network;

    public static string Write(NetworkContext network) => new NetworkFile(network).Write();

    private string Write()
    {
        var (name, number) = (_network.Class, _network.Number);
        var bases = $"{(_network.Stream is null ? "Network" : "StreamingNetwork")}<{name}, {number}>, INetwork<{name}, {number}>";
        using (ClassShell.Open(_network.Graph.Declaration, _code, bases, documentation: [.. NetworkRemarks.Of(_network), ClassShell.LayersMark(_network.Graph.Declaration)]))
        {
            WriteConstructors(name, number);
            WriteLayers();
            WritePass("ComputeForward", "Computes the predictions of a batch.", PassKind.Forward);
            WriteForwardAfter();
            WritePass("ComputeTrainingForward", "Computes the predictions of a batch as training does.", PassKind.TrainingForward);
            WritePass("ComputeCounts", "Counts what the losses of a batch are means over.", PassKind.Count);
            WritePass("ComputeLosses", "Computes the loss of each sample of a batch, and what only gradients need.", PassKind.Loss);
            WritePass("ComputeBackward", "Computes the gradients of the mean loss of a batch.", PassKind.Backward);
            WritePass("ComputeInputGradients", "Computes how the mean loss of a batch depends on the inputs, after the gradients.", PassKind.InputGradient);
            WritePass("ComputeUpdates", "Changes what is learned without a gradient, after a step.", PassKind.Update);
        }

        return _code.ToString();
    }

    private void WriteConstructors(string name, string number)
    {
        var (constructor, own) = (Identifier.Escape(_network.Name), _network.Graph.Declaration.OwnConstructors);
        if (!own.HasFlag(OwnConstructors.Seeded))
        {
            _code.Line($"/// <summary>Makes the network with weights drawn from a seed.</summary>");
            _code.Line("/// <param name=\"seed\">The same seed gives the same weights on every machine.</param>");
            _code.Line("/// <param name=\"capacity\">The number of samples that fit the workspace at once.</param>");
            _code.Line($"public {constructor}(int seed = 0, int capacity = 1) : base(seed, capacity) {{ }}");
            _code.Blank();
        }

        if (!own.HasFlag(OwnConstructors.OverWeights))
        {
            _code.Line($"private {constructor}(Arena<{number}> parameters, int capacity) : base(parameters, capacity) {{ }}");
            _code.Blank();
        }

        _code.Line($"static {name} INetwork<{name}, {number}>.Create(int seed, int capacity) => new(seed, capacity);");
        _code.Line($"static {name} INetwork<{name}, {number}>.Over(Arena<{number}> parameters, int capacity) => new(parameters, capacity);");
    }

    private void WriteLayers()
    {
        foreach (var layer in _network.Graph.Layers.Where(layer => !layer.Declaration.IsInner))
        {
            _code.Blank();
            foreach (var line in layer.Declaration.HasDocumentation ? [] : NetworkRemarks.Of(layer))
                _code.Line(line);
            _code.Line($"{LayerProperty.Header(layer.Declaration)} => field ??= new(Workspace, Description, \"{layer.Name}\");");
        }
    }

    /// <summary>The forward pass of what lies behind a layer, whose output may have been changed.</summary>
    private void WriteForwardAfter()
    {
        _code.Blank();
        _code.Line("/// <summary>Computes the predictions of a batch anew, by the layers behind one of them, counted from 0.</summary>");
        using (_code.Block("protected override void ComputeForwardAfter(int layer, int batch)"))
        {
            for (var place = 0; place < _network.Layers.Count; place++)
            {
                if (_network.Layers[place][PassKind.Forward] is not null)
                    _code.Line($"if (layer < {place}) {_network.Method(_network.Layers[place], PassKind.Forward)}(batch);");
            }
        }
    }

    private void WritePass(string name, string summary, PassKind kind)
    {
        // Every network predicts, judges and learns; the rest only some have.
        var isOfAll = kind is PassKind.Forward or PassKind.Loss or PassKind.Backward;
        if (!isOfAll && _network.Layers.All(layer => layer[kind] is null))
            return;

        _code.Blank();
        _code.Line($"/// <summary>{summary}</summary>");
        using (_code.Block($"protected override void {name}(int batch)"))
        {
            var layers = kind is PassKind.Backward or PassKind.InputGradient ? _network.Layers.Reverse() : _network.Layers;
            foreach (var layer in layers)
            {
                // What is no different while training is computed as it always is.
                var pass = kind == PassKind.TrainingForward && layer[kind] is null ? PassKind.Forward : kind;
                if (layer[pass] is not null)
                    _code.Line($"{_network.Method(layer, pass)}(batch);");
            }
        }
    }
}
