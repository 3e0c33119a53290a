using NetDsl.Generator.Equations;
using NetDsl.Generator.Passes;

namespace NetDsl.Generator.Emission;

/// <summary>
/// The one table of all tensors in generated code: name, place, shape and equation of each, and constants for their numbers. All else that
/// says where a tensor lies refers to it.
/// </summary>
internal sealed class TensorTable
{
    /// <summary>Tensors that one method lists: more would make it too large for the compiler at run time.</summary>
    private const int PartLength = 100;

    private readonly NetworkContext _network;
    private readonly IReadOnlyList<Tensor> _tensors;

    public TensorTable(NetworkContext network)
    {
        _network = network;
        OfInputs = Defined(network.Backward.Inputs);
        OfTraining = Defined(network.Backward.Training);
        OfLosses = Of(PassKind.Count, PassKind.Loss);
        OfLosses.UnionWith(network.Graph.Losses.Select(loss => loss.Objective!.Judgement?.Target?.Name).OfType<string>());
        OfLosses.ExceptWith(Of(PassKind.Forward));

        // A weight that no loss reaches has no equation for its gradient, which stays 0.
        var adjoints = Targets(network.Backward.Training)
            .Concat(network.Graph.Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Tensor.Adjoint))
            .Concat(Targets(network.Backward.Inputs));
        _tensors = [.. network.Tensors.Concat(adjoints).GroupBy(tensor => tensor.Name).Select(group => group.First())];

        HashSet<string> Of(params PassKind[] kinds) => Defined(network.Layers.SelectMany(layer => layer.Passes)
            .Where(pass => kinds.Contains(pass.Kind))
            .SelectMany(pass => pass.Equations));

        static HashSet<string> Defined(IEnumerable<Equation> equations) => [.. equations.Select(equation => equation.Target.Tensor.Name)];
    }

    /// <summary>What losses and gradients need and predictions do not, with the targets.</summary>
    private HashSet<string> OfLosses { get; }

    /// <summary>The adjoints that lead on to the inputs.</summary>
    public IReadOnlyCollection<string> OfInputs { get; }

    /// <summary>The adjoints that training computes.</summary>
    public IReadOnlyCollection<string> OfTraining { get; }

    /// <summary>The methods that list the tensors.</summary>
    public IEnumerable<string> Lists => _tensors.Count <= PartLength
        ? ["ListTensors"]
        : Enumerable.Range(0, (_tensors.Count + PartLength - 1) / PartLength).Select(part => $"ListTensors{part}");

    /// <summary>Where a tensor lies, as generated code says it: that of the table, or of another shape.</summary>
    public static string Slot(NetworkContext network, Tensor tensor)
    {
        var layout = network.Plan[tensor];
        return network.Tensors.Any(other => other.Name == tensor.Name && other.Shape.Equals(tensor.Shape))
            ? $"tensors.At({network.Names.Number(tensor)})"
            : $"new TensorSlot(TensorSpace.{tensor.Space}, {layout.Offset}, {layout.Row}, {Ints(tensor.Shape)}, {Ints(network.Plan.StridesOf(tensor))})";
    }

    /// <summary>Properties that are set, where there are any.</summary>
    public static string Initializer(IEnumerable<string> settings)
    {
        var written = string.Join(", ", settings.Where(setting => setting.Length > 0));
        return written.Length == 0 ? "" : $" {{ {written} }}";
    }

    /// <summary>Writes the lists and the numbers.</summary>
    public void Write(CodeWriter code)
    {
        var equations = ByTensor(_network.Graph.Equations.Where(equation => equation.Usage is Usage.Always or Usage.Inference)
            .Concat(_network.Backward.All));
        var training = ByTensor(_network.Layers.SelectMany(layer => layer.OnlyInTraining));
        var updates = ByTensor(_network.Graph.Equations.Where(equation => equation.Usage == Usage.Update));
        foreach (var (list, part) in Lists.Select((list, part) => (list, part)))
        {
            code.Blank();
            using var block = code.Block($"private static TracedTensor[] {list}() =>", "];", "[");
            foreach (var tensor in _tensors.Skip(part * PartLength).Take(PartLength))
                code.Line(Row(tensor, equations[tensor.Name], training[tensor.Name], updates[tensor.Name]));
        }

        WriteNumbers(code);
    }

    private string Row(Tensor tensor, IEnumerable<Equation> equations, IEnumerable<Equation> training, IEnumerable<Equation> updates)
    {
        var (layout, strides) = (_network.Plan[tensor], _network.Plan.StridesOf(tensor));
        var equation = Notation(equations);
        return $"new(\"{tensor.Name}\", \"{tensor.Layer}\", Pass.{PassOf(tensor)}, TensorSpace.{tensor.Space}, {layout.Offset}, {layout.Row}, {Ints(tensor.Shape)}"
            + (equation.Length == 0 ? ")" : $", \"{equation}\")")
            + Initializer([
                strides.Equals(Flattening.Steps(tensor.Shape)) ? "" : $"Strides = {Ints(strides)}",
                Setting("TrainingEquation", training),
                Setting("UpdateEquation", updates),
            ]) + ",";
    }

    /// <summary>The places of the tensors in the table, those of a layer together.</summary>
    private void WriteNumbers(CodeWriter code)
    {
        code.Blank();
        code.Line("/// <summary>The places of the tensors in the table.</summary>");
        using var numbers = code.Block("private static class TensorNumber");
        for (var first = 0; first < _tensors.Count;)
        {
            var (layer, isAdjoint) = (_tensors[first].Layer, IsAdjoint(_tensors[first]));
            var count = _tensors.Skip(first).TakeWhile(tensor => tensor.Layer == layer && IsAdjoint(tensor) == isAdjoint).Count();
            code.Line($"public const int {string.Join(", ", Enumerable.Range(first, count).Select(i => $"{_network.Names.Constant(_tensors[i])} = {i}"))};");
            first += count;
        }

        static bool IsAdjoint(Tensor tensor) => tensor.Space is TensorSpace.Adjoints or TensorSpace.BatchAdjoints or TensorSpace.Gradients;
    }

    private static ILookup<string, Equation> ByTensor(IEnumerable<Equation> equations) => equations.ToLookup(equation => equation.Target.Tensor.Name);

    private static string Setting(string name, IEnumerable<Equation> equations) =>
        Notation(equations) is { Length: > 0 } text ? $"{name} = \"{text}\"" : "";

    private static string Notation(IEnumerable<Equation> equations) => string.Join("; ", equations.Select(EquationNotation.Write));

    /// <summary>What equations define, with its whole shape.</summary>
    private static IEnumerable<Tensor> Targets(IEnumerable<Equation> equations) =>
        equations.Select(equation => equation.Target.Tensor with { Shape = equation.Target.Tensor.Whole });

    private string PassOf(Tensor tensor) => tensor.Space switch
    {
        TensorSpace.Adjoints or TensorSpace.BatchAdjoints => OfInputs.Contains(tensor.Name) ? "InputGradient" : "Backward",
        TensorSpace.Gradients => "Gradient",
        _ => OfLosses.Contains(tensor.Name) ? "Loss" : "Forward",
    };

    private static string Ints(IEnumerable<int> numbers) => $"[{string.Join(", ", numbers)}]";
}
