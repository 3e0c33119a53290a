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

    /// <summary>The adjoints that lead on to the inputs, and those that training computes.</summary>
    private readonly HashSet<string> _ofInputs, _ofTraining;

    private DescriptionFile(NetworkContext network)
    {
        _network = network;
        _ofInputs = Defined(network.Backward.Inputs);
        _ofTraining = Defined(network.Backward.Training);

        static HashSet<string> Defined(IEnumerable<Equation> equations) => [.. equations.Select(equation => equation.Target.Tensor.Name)];
    }

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
        _code.Line("public static NetworkDescription Description => Tables.Description;");
        _code.Blank();
        _code.Line("// A method of its own: all together, static values would be one method too large for the compiler at run time.");
        using (_code.Block("private static NetworkDescription Describe() => new NetworkDescription", "};"))
        {
            _code.Line($"Name = \"{_network.Name}\",");
            _code.Line($"Precision = Precision.{graph.Declaration.Precision},");
            _code.Line($"WorkspaceWidth = {_network.Plan.WorkspaceWidth},");
            if (_network.Plan.BatchWidth > 0)
                _code.Line($"BatchWidth = {_network.Plan.BatchWidth},");
            if (graph.LeastBatch > 1)
                _code.Line($"LeastBatch = {graph.LeastBatch},");
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

    /// <summary>The table of everything that can be asked for, and what answers.</summary>
    private void WriteTensors()
    {
        var equations = ByTensor(_network.Graph.Equations.Where(equation => equation.Usage is Usage.Always or Usage.Inference)
            .Concat(_network.Backward.All));
        var training = ByTensor(_network.Layers.SelectMany(layer => layer.OnlyInTraining));
        var updates = ByTensor(_network.Graph.Equations.Where(equation => equation.Usage == Usage.Update));

        // A weight that no loss reaches has no equation for its gradient, which stays 0.
        var adjoints = Targets(_network.Backward.Training)
            .Concat(_network.Graph.Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Tensor.Adjoint))
            .Concat(Targets(_network.Backward.Inputs));
        var tensors = _network.Tensors.Concat(adjoints).GroupBy(tensor => tensor.Name).Select(group => group.First()).ToList();

        _code.Blank();
        var parts = Enumerable.Range(0, (tensors.Count + PartLength - 1) / PartLength).ToList();
        WriteTables(parts.ConvertAll(part => $".. ListTracedTensors{part}()"));
        foreach (var part in parts)
        {
            _code.Blank();
            using var list = _code.Block($"private static TracedTensor[] ListTracedTensors{part}() =>", "];", "[");
            foreach (var tensor in tensors.Skip(part * PartLength).Take(PartLength))
            {
                _code.Line($"new(new TensorDescription(\"{tensor.Name}\", \"{tensor.Layer}\", Pass.{PassOf(tensor)}, {Ints(tensor.Shape)}, \"{Notation(equations[tensor.Name])}\"), {Slot(tensor)})"
                    + Initializer([Setting("TrainingEquation", training[tensor.Name]), Setting("UpdateEquation", updates[tensor.Name])]) + ",");
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
        _code.Line("protected override IReadOnlyList<TracedTensor> TracedTensors => Tables.TracedTensors;");
        _code.Blank();
        _code.Line("/// <inheritdoc/>");
        _code.Line("protected override NetworkTraces<TNumber> TracesIn<TNumber>(TraceMemory memory) => new Traces<TNumber>(memory);");
        WriteTraces(equations, training, updates);
    }

    private static ILookup<string, Equation> ByTensor(IEnumerable<Equation> equations) => equations.ToLookup(equation => equation.Target.Tensor.Name);

    private static string Setting(string name, IEnumerable<Equation> equations) =>
        Notation(equations) is { Length: > 0 } text ? $"{name} = \"{text}\"" : "";

    private static string Notation(IEnumerable<Equation> equations) => string.Join("; ", equations.Select(EquationNotation.Write));

    /// <summary>The class whose other parts, one in the file of each layer, compute elements again.</summary>
    private void WriteTraces(ILookup<string, Equation> equations, ILookup<string, Equation> training, ILookup<string, Equation> updates)
    {
        _code.Blank();
        _code.Line("/// <summary>The equations in scalar code over any arithmetic, in which each element can be computed again.</summary>");
        using var traces = _code.Block("private sealed partial class Traces<TNumber>(TraceMemory memory) : NetworkTraces<TNumber>(memory) where TNumber : ITracedNumber<TNumber>");
        WriteSwitch("Trace", equations, Usage.Always, "Given");
        if (training.Count > 0)
            WriteSwitch("TraceTraining", training, Usage.Training, "Trace");
        if (updates.Count > 0)
            WriteSwitch("TraceUpdate", updates, Usage.Update, "Given");
    }

    private void WriteSwitch(string name, ILookup<string, Equation> equations, Usage usage, string otherwise)
    {
        _code.Blank();
        _code.Line("/// <inheritdoc/>");
        using (_code.Block($"protected override TNumber {name}(int tensor, int s, ReadOnlySpan<int> at) => tensor switch", "};"))
        {
            foreach (var group in equations)
            {
                var target = group.Select(equation => equation.Target).OrderByDescending(target => target.At.Count).First();
                var isFlat = target.At.Count == 1 && target.Tensor.Whole.Count > 1;
                var at = isFlat ? ["Flat(tensor, at)"] : target.At.Select((_, i) => $"at[{i}]");
                var arguments = string.Join(", ", target.Tensor.IsPerSample ? at.Prepend("s") : at);
                _code.Line($"TensorNumber.{_network.Names.Constant(target.Tensor)} => {_network.Names.TraceMethod(target.Tensor, usage)}({arguments}),");
            }

            _code.Line($"_ => {otherwise}(tensor, s, at),");
        }
    }

    /// <summary>
    /// A class of its own, so that what is made once is made when it is asked for: a static member of the user's class, such as an
    /// instance, may ask while the class is initialized.
    /// </summary>
    private void WriteTables(IEnumerable<string> parts)
    {
        _code.Line("/// <summary>What is made once, when it is asked for first.</summary>");
        using (_code.Block("private static class Tables"))
        {
            _code.Line("public static readonly NetworkDescription Description = Describe();");
            _code.Blank();
            _code.Line("/// <summary>The tensors that can be asked for, in the order in which they are computed.</summary>");
            _code.Line($"public static readonly TracedTensor[] TracedTensors = [{string.Join(", ", parts)}];");
        }
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
        return $"new(\"{layer.Name}\", \"{layer.Declaration.Word}\", [{equations}], [{sources}], {Slot(layer.Output)}, {MultiplyAdds.Of(layer)})"
            + Initializer([
                Derivative(layer),
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
                parameter.Role == ParameterRole.Weight ? "" : $"Role = ParameterRole.{parameter.Role}",
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

    /// <summary>What equations define, with its whole shape.</summary>
    private static IEnumerable<Tensor> Targets(IEnumerable<Equation> equations) =>
        equations.Select(equation => equation.Target.Tensor with { Shape = equation.Target.Tensor.Whole });

    private string PassOf(Tensor tensor) => tensor.Space switch
    {
        TensorSpace.Adjoints or TensorSpace.BatchAdjoints => _ofInputs.Contains(tensor.Name) ? "InputGradient" : "Backward",
        TensorSpace.Gradients => "Gradient",
        _ => "Forward",
    };

    /// <summary>When the derivative for an output is there to be read; nothing where every training step computes it.</summary>
    private string Derivative(BoundLayer layer) =>
        layer.Objective is not null || _ofTraining.Contains(layer.Output.Adjoint.Name) ? ""
        : _ofInputs.Contains(layer.Output.Adjoint.Name) ? "Derivative = OutputDerivative.OnRequest"
        : _network.Backward.Causes.Contains(layer.Output.Name) ? "Derivative = OutputDerivative.OfIndex"
        : "Derivative = OutputDerivative.WithoutLoss";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Ints(IEnumerable<int> numbers) => $"[{string.Join(", ", numbers)}]";
}
