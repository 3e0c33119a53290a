using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>The generated file that describes the network as data, for what is written once for all networks.</summary>
internal sealed class DescriptionFile
{
    /// <summary>Tensors that one method lists: more would make it too large for the compiler at run time.</summary>
    private const int PartLength = 100;

    private readonly NetworkContext _network;
    private readonly CodeWriter _code = new();

    private DescriptionFile(NetworkContext network) => _network = network;

    public static string Write(NetworkContext network) => new DescriptionFile(network).Write();

    private string Write()
    {
        using (ClassShell.Open(_network.Graph.Declaration, _code))
        {
            WriteDescription();
            WriteTensors();
        }

        return _code.ToString();
    }

    private void WriteDescription()
    {
        var graph = _network.Graph;
        _code.Line("/// <summary>The layers, shapes, parameters and memory of the network.</summary>");
        _code.Line("public static NetworkDescription Description { get; } = Describe();");
        _code.Blank();
        _code.Line("// A method of its own: all together, static values would be one method too large for the compiler at run time.");
        using (_code.Block("private static NetworkDescription Describe() => new NetworkDescription", "};"))
        {
            _code.Line($"Name = \"{_network.Name}\",");
            _code.Line($"Precision = Precision.{graph.Declaration.Precision},");
            _code.Line($"WorkspaceWidth = {_network.Plan.WorkspaceWidth},");
            if (_network.Plan.BatchWidth > 0)
                _code.Line($"BatchWidth = {_network.Plan.BatchWidth},");
            List("LayerDescription", "Layers", graph.Layers.Select(Layer));
            List("ParameterDescription", "Parameters", graph.Parameters.Select(Parameter));
            List("TensorSlot", "Inputs", graph.Inputs.Select(Slot));
            List("TargetDescription", "Targets", graph.Losses.Select(Target));
            List("TensorSlot", "Predictions", graph.Predictions.Select(Slot));
            if (_network.Stream is not null)
                _code.Line("Stream = DescribeStream(),");
            List("NoiseDescription", "Noise", graph.Layers.Where(layer => layer.Noise is not null).Select(Noise));
        }
    }

    /// <summary>The table of everything that can be asked for, and the methods that answer.</summary>
    private void WriteTensors()
    {
        var equations = _network.Graph.Equations.Where(equation => equation.Usage is Usage.Always or Usage.Inference)
            .Concat(_network.Backward)
            .ToList();

        // A weight that no loss reaches has no equation for its gradient, which stays 0.
        var adjoints = _network.Backward.Select(equation => equation.Target.Tensor with { Shape = Original(equation.Target.Tensor).Shape })
            .Concat(_network.Graph.Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Tensor.Adjoint));
        var tensors = _network.Tensors.Concat(adjoints).GroupBy(tensor => tensor.Name).Select(group => group.First()).ToList();

        _code.Blank();
        _code.Line("/// <summary>The tensors that can be asked for, in the order in which they are computed.</summary>");
        var parts = Enumerable.Range(0, (tensors.Count + PartLength - 1) / PartLength).ToList();
        _code.Line($"private static readonly TracedTensor[] TracedTensorTable = [{string.Join(", ", parts.Select(part => $".. ListTracedTensors{part}()"))}];");
        foreach (var part in parts)
        {
            _code.Blank();
            using var list = _code.Block($"private static TracedTensor[] ListTracedTensors{part}() =>", "];", "[");
            foreach (var tensor in tensors.Skip(part * PartLength).Take(PartLength))
            {
                var equation = string.Join("; ", equations.Where(equation => equation.Target.Tensor.Name == tensor.Name).Select(EquationNotation.Write));
                _code.Line($"new(new TensorDescription(\"{tensor.Name}\", \"{tensor.Layer}\", Pass.{Pass(tensor)}, {Ints(tensor.Shape)}, \"{equation}\"), {Slot(tensor)}),");
            }
        }

        _code.Blank();
        _code.Line("/// <summary>The places of the tensors in the table.</summary>");
        using (_code.Block("private static class TensorNumber"))
        {
            for (var i = 0; i < tensors.Count; i++)
                _code.Line($"public const int {_network.Names.Constant(tensors[i])} = {i};");
        }

        _code.Blank();
        _code.Line("/// <inheritdoc/>");
        _code.Line("protected override IReadOnlyList<TracedTensor> TracedTensors => TracedTensorTable;");
        _code.Blank();
        _code.Line("/// <summary>Computes one element of a tensor again, as a trace.</summary>");
        using (_code.Block("protected override Step? Trace(int tensor, ReadOnlySpan<int> at) => tensor switch", "};"))
        {
            foreach (var group in equations.GroupBy(equation => equation.Target.Tensor.Name))
            {
                var target = group.Select(equation => equation.Target).OrderByDescending(target => target.At.Count).First();
                var flat = target.At.Count == 1 && Original(target.Tensor).Shape.Count > 1;
                var arguments = flat ? $"Flat(tensor, at)" : string.Join(", ", target.At.Select((_, i) => $"at[{i}]"));
                var constant = _network.Names.Constant(target.Tensor);
                _code.Line($"TensorNumber.{constant} => {_network.Names.TraceMethod(target.Tensor)}({arguments}),");
            }

            _code.Line("_ => null,");
        }
    }

    /// <summary>The tensor of which one is the adjoint, or itself, with its whole shape.</summary>
    private Tensor Original(Tensor tensor)
    {
        var name = tensor.Name.Replace("∂L/∂", "");
        return _network.Tensors.First(other => other.Name == name);
    }

    private void List(string type, string property, IEnumerable<string> items)
    {
        using (_code.Block($"{property} = new {type}[]", "},"))
        {
            foreach (var item in items)
                _code.Line(item + ",");
        }
    }

    private string Layer(BoundLayer layer)
    {
        var equations = string.Join(", ", layer.Equations.Select(equation => $"\"{EquationNotation.Write(equation)}\""));
        var sources = string.Join(", ", layer.Sources.Select(source => $"\"{source}\""));
        return $"new(\"{layer.Name}\", \"{layer.Declaration.Kind}\", [{equations}], [{sources}], {Slot(layer.Output)}, {MultiplyAdds.Of(layer)})"
            + Initializer([
                layer.PassesOn ? $"PassesOn = \"{layer.Output.Layer}\"" : "",
                layer.Repetitions > 0 ? $"Repetitions = {layer.Repetitions}" : "",
                layer.Shared.Count > 0 ? $"Shared = [{string.Join(", ", layer.Shared.Select(Shared))}]" : "",
            ]);
    }

    private static string Shared(SharedTensor shared) =>
        $"new SharedParameter(\"{shared.Name}\", \"{shared.Tensor.Name}\", {(shared.IsTransposed ? "true" : "false")})";

    private static string Initializer(IEnumerable<string> settings)
    {
        var written = string.Join(", ", settings.Where(setting => setting.Length > 0));
        return written.Length == 0 ? "" : $" {{ {written} }}";
    }

    private string Parameter(ParameterTensor parameter)
    {
        var tensor = parameter.Tensor;
        var layout = _network.Plan[tensor];
        return $"new(\"{tensor.Name}\", {Ints(tensor.Shape)}, {Ints(layout.Strides)}, {layout.Offset}, Initialization.{parameter.Initialization}, {parameter.FanIn}, {parameter.FanOut})"
            + Initializer([
                parameter.Mean == 0 ? "" : $"Mean = {parameter.Mean.ToString("R", CultureInfo.InvariantCulture)}",
                parameter.IsTrainable ? "" : "IsTrainable = false",
            ]);
    }

    private string Target(BoundLayer loss)
    {
        var objective = loss.Objective!;
        var (domain, target) = (objective.Judgement?.Domain ?? TargetDomain.Real, objective.Judgement?.Target);
        string[] settings =
        [
            domain == TargetDomain.Class ? $"Classes = {objective.Judgement!.Classes}" : "",
            objective.Counting is { } counting ? $"Counting = new({Slot(counting.Sum)}, {Slot(counting.Count)}, {Slot(counting.Total)})" : "",
        ];
        return $"new(\"{loss.Name}\", TargetDomain.{domain}, {Number(objective.Weight)}, {(target is null ? "null" : Slot(target))}, {Slot(objective.Loss)}){Initializer(settings)}";
    }

    private string Noise(BoundLayer layer)
    {
        var noise = layer.Noise!;
        return $"new(\"{layer.Name}\", NoiseKind.{noise.Kind}, {Number(noise.Amount)}, {Slot(noise.Tensor)})";
    }

    private string Slot(Tensor tensor) => Slot(_network, tensor);

    /// <summary>Where a tensor lies, as generated code says it.</summary>
    public static string Slot(NetworkContext network, Tensor tensor)
    {
        var layout = network.Plan[tensor];
        return $"new TensorSlot(TensorSpace.{tensor.Space}, {layout.Offset}, {layout.Row}, {Ints(tensor.Shape)}, {Ints(network.Plan.StridesOf(tensor))})";
    }

    private static string Pass(Tensor tensor) => tensor.Space switch
    {
        TensorSpace.Adjoints or TensorSpace.BatchAdjoints => "Backward",
        TensorSpace.Gradients => "Gradient",
        _ => "Forward",
    };

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Ints(IEnumerable<int> numbers) => $"[{string.Join(", ", numbers)}]";
}
