using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;
using NetDsl.Generator.Streaming;

namespace NetDsl.Generator.Emission;

/// <summary>
/// The generated file of a stream: the forward equations once more, with the index of time bound. A step calls, layer by layer,
/// the kernels of row t.
/// </summary>
internal sealed class StreamFile
{
    private readonly NetworkContext _network;
    private readonly StreamPlan _plan;
    private readonly CodeWriter _code = new();

    private StreamFile(NetworkContext network, StreamPlan plan) => (_network, _plan) = (network, plan);

    public static string Write(NetworkContext network, StreamPlan plan) => new StreamFile(network, plan).Write();

    private string Write()
    {
        using (ClassShell.Open(_network.Graph.Declaration, _code))
        {
            var starts = _plan.Start.GroupBy(equation => equation.Target.Tensor.Layer).ToList();
            var steps = Neighbours().ToList();
            WriteDescription();
            WriteStart(starts.ConvertAll(start => Name("Start", start.Key)));
            WriteSteps(steps);
            foreach (var start in starts)
                PassWriter.Write(_network, _code, Name("Start", start.Key), $"Computes what depends on no step of {start.Key}.", [.. start]);
            foreach (var (name, equations, _) in steps)
                PassWriter.WriteStep(_network, _code, name, $"Computes step t of {equations[0].Target.Tensor.Layer}.", equations);
        }

        return _code.ToString();
    }

    /// <summary>The equations of a step, neighbours of one layer and delay together.</summary>
    private IEnumerable<(string Name, IReadOnlyList<Equation> Equations, int Delay)> Neighbours()
    {
        for (var first = 0; first < _plan.Steps.Count;)
        {
            var (layer, delay) = (_plan.Steps[first].Equation.Target.Tensor.Layer, _plan.Steps[first].Delay);
            var group = _plan.Steps.Skip(first)
                .TakeWhile(step => step.Equation.Target.Tensor.Layer == layer && step.Delay == delay)
                .Select(step => step.Equation)
                .ToList();
            yield return (Name("Step", layer) + (delay == 0 ? "" : "_Late"), group, delay);
            first += group.Count;
        }
    }

    private void WriteStart(IEnumerable<string> calls)
    {
        _code.Blank();
        _code.Line("/// <summary>Computes what depends on no step.</summary>");
        using (_code.Block("protected override void ComputeStart(int batch)"))
        {
            foreach (var call in calls)
                _code.Line($"{call}(batch);");
        }
    }

    private void WriteSteps(IEnumerable<(string Name, IReadOnlyList<Equation> Equations, int Delay)> steps)
    {
        _code.Blank();
        _code.Line("/// <summary>Computes step t, from what the steps before it left.</summary>");
        using (_code.Block("protected override void ComputeStep(int batch, int t)"))
        {
            foreach (var (name, _, delay) in steps)
            {
                if (delay > 0)
                    _code.Line($"if (t >= {delay})");
                _code.Line((delay > 0 ? "    " : "") + $"{name}(batch, t{(delay == 0 ? "" : $" - {delay}")});");
            }
        }
    }

    private void WriteDescription()
    {
        _code.Line("/// <summary>How the network takes one step at a time.</summary>");
        using (_code.Block("private static StreamDescription DescribeStream() => new StreamDescription", "};"))
        {
            _code.Line($"Length = {_plan.Length},");
            _code.Line($"Inputs = [{string.Join(", ", _plan.Inputs.Select(input => Slot(new(input, _plan.Length, 0))))}],");
            _code.Line($"Given = [{string.Join(", ", _plan.Given.Select(DescriptionOf))}],");
            _code.Line($"Outputs = [{string.Join(", ", _plan.Outputs.Select(Slot))}],");
            _code.Line($"Carried = [{string.Join(", ", _plan.Carried.Select(Slot))}],");
            if (_plan.End is { } end)
                _code.Line($"End = \"'{end.Layer}' cannot: {end.Reason}\",");
        }
    }

    private string Slot(StreamedTensor tensor) => $"new StreamSlot({DescriptionOf(tensor.Tensor)}, {tensor.Rows}, {tensor.Shift})";

    private string DescriptionOf(Tensor tensor) => DescriptionFile.Slot(_network, tensor);

    private string Name(string verb, string layer) => _network.Members.Of(verb, layer, layer);
}
