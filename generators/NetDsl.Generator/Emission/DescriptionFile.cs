using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>The generated file that describes the network as data, for what is written once for all networks.</summary>
internal sealed class DescriptionFile
{
    private readonly NetworkContext _network;
    private readonly TensorTable _table;
    private readonly CodeWriter _code = new();

    private DescriptionFile(NetworkContext network) => (_network, _table) = (network, new TensorTable(network));

    public static string Write(NetworkContext network) => new DescriptionFile(network).Write();

    private string Write()
    {
        using (ClassShell.Open(_network.Graph.Declaration, _code))
        {
            _code.Line("/// <summary>The layers, shapes, parameters and memory of the network.</summary>");
            _code.Line("public static NetworkDescription Description => Tables.Description;");
            WriteTables();
            WriteDescription();
            _table.Write(_code);
            TraceTable.Write(_network, _code);
        }

        return _code.ToString();
    }

    /// <summary>
    /// A class of its own, so that what is made once is made when it is asked for: a static member of the user's class, such as an
    /// instance, may ask while the class is initialized.
    /// </summary>
    private void WriteTables()
    {
        _code.Blank();
        _code.Line("/// <summary>What is made once, when it is asked for first.</summary>");
        using (_code.Block("private static class Tables"))
        {
            var lists = _table.Lists.ToList();
            var tensors = lists.Count == 1 ? $"{lists[0]}()" : $"[{string.Join(", ", lists.Select(list => $".. {list}()"))}]";
            _code.Line($"public static readonly TensorTable Tensors = new({tensors});");
            _code.Blank();
            _code.Line("public static readonly NetworkDescription Description = Describe();");
        }
    }

    private void WriteDescription()
    {
        var graph = _network.Graph;
        _code.Blank();
        using var describe = _code.Block("private static NetworkDescription Describe()");
        _code.Line("var tensors = Tables.Tensors;");
        using (_code.Block("return new NetworkDescription", "};"))
        {
            _code.Line($"Name = \"{_network.Name}\",");
            _code.Line($"Precision = Precision.{graph.Declaration.Precision},");
            _code.Line($"WorkspaceWidth = {_network.Plan.WorkspaceWidth},");
            if (_network.Plan.BatchWidth > 0)
                _code.Line($"BatchWidth = {_network.Plan.BatchWidth},");
            if (_network.Plan.CopyWidth > 0)
                _code.Line($"CopyWidth = {_network.Plan.CopyWidth},");
            if (graph.LeastBatch > 1)
                _code.Line($"LeastBatch = {graph.LeastBatch},");
            List("LayerDescription", "Layers", graph.Layers.Select(Layer));
            List("ParameterDescription", "Parameters", graph.Parameters.Select(Parameter));
            List("TensorSlot", "Inputs", graph.Inputs.Select(Slot));
            List("TargetDescription", "Targets", graph.Losses.Select(Target));
            List("TensorSlot", "Predictions", graph.Predictions.Select(Slot));
            if (_network.Stream is not null)
                _code.Line("Stream = DescribeStream(),");
            if (graph.Layers.Any(layer => layer.Noise is not null))
                List("NoiseDescription", "Noise", graph.Layers.Where(layer => layer.Noise is not null).Select(Noise));
        }
    }

    private void List(string type, string property, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count <= 1)
        {
            _code.Line(all.Count == 0 ? $"{property} = []," : $"{property} = new {type}[] {{ {all[0]} }},");
            return;
        }

        using (_code.Block($"{property} = new {type}[]", "},"))
        {
            foreach (var item in all)
                _code.Line(item + ",");
        }
    }

    private string Layer(BoundLayer layer)
    {
        var equations = layer.Equations.Count == 0 ? "[]" : $"tensors.EquationsOf(\"{layer.Name}\")";
        var sources = string.Join(", ", layer.Sources.Select(source => $"\"{source}\""));
        return $"new(\"{layer.Name}\", \"{layer.Declaration.Word}\", {equations}, [{sources}], {Slot(layer.Output)}, {MultiplyAdds.Of(layer)})"
            + TensorTable.Initializer([
                Derivative(layer),
                layer.PassesOn ? $"PassesOn = \"{layer.Output.Layer}\"" : "",
                layer.Repetitions > 0 ? $"Repetitions = {layer.Repetitions}" : "",
                layer.Changeable.Count > 0 ? $"Changeable = [{string.Join(", ", layer.Changeable.Select(Changeable))}]" : "",
                layer.Shared.Count > 0 ? $"Shared = [{string.Join(", ", layer.Shared.Select(Shared))}]" : "",
            ]);
    }

    private string Changeable(Tensor value) => $"new ChangeableValue(\"{value.Name.Substring(value.Layer.Length + 1)}\", {Slot(value)})";

    private static string Shared(SharedTensor shared) =>
        $"new SharedParameter(\"{shared.Name}\", \"{shared.Tensor.Name}\", {(shared.IsTransposed ? "true" : "false")})";

    private string Parameter(ParameterTensor parameter) =>
        $"new(tensors[{_network.Names.Number(parameter.Tensor)}], Initialization.{parameter.Initialization}, {parameter.FanIn}, {parameter.FanOut})"
        + TensorTable.Initializer([
            parameter.Role == ParameterRole.Weight ? "" : $"Role = ParameterRole.{parameter.Role}",
            parameter.Mean == 0 ? "" : $"Mean = {Number(parameter.Mean)}",
            parameter.IsTrainable ? "" : "IsTrainable = false",
        ]);

    private string Target(BoundLayer loss)
    {
        var objective = loss.Objective!;
        var (domain, target) = (objective.Judgement?.Domain ?? TargetDomain.Real, objective.Judgement?.Target);
        string[] settings =
        [
            domain == TargetDomain.Class ? $"Classes = {objective.Judgement!.Classes}" : "",
            objective.Counting is { } counting ? $"Counting = new({Slot(counting.Sum)}, {Slot(counting.Count)}, {Slot(counting.Total)})" : "",
        ];
        return $"new(\"{loss.Name}\", TargetDomain.{domain}, {Number(objective.Weight)}, {(target is null ? "null" : Slot(target))}, {Slot(objective.Loss)})"
            + TensorTable.Initializer(settings);
    }

    private string Noise(BoundLayer layer)
    {
        var noise = layer.Noise!;
        return $"new(\"{layer.Name}\", NoiseKind.{noise.Kind}, {Number(noise.Amount)}, {Slot(noise.Tensor)})";
    }

    private string Slot(Tensor tensor) => TensorTable.Slot(_network, tensor);

    /// <summary>When the derivative for an output is there to be read; nothing where every training step computes it.</summary>
    private string Derivative(BoundLayer layer) =>
        layer.Objective is not null || _table.OfTraining.Contains(layer.Output.Adjoint.Name) ? ""
        : _table.OfInputs.Contains(layer.Output.Adjoint.Name) ? "Derivative = OutputDerivative.OnRequest"
        : _network.Backward.Causes.Contains(layer.Output.Name) ? "Derivative = OutputDerivative.OfIndex"
        : "Derivative = OutputDerivative.WithoutLoss";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
