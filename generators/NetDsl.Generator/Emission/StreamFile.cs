using NetDsl.Generator.Equations;
using NetDsl.Generator.Passes;
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
    private readonly ScheduledStream _stream;
    private readonly CodeWriter _code = new();

    private StreamFile(NetworkContext network, ScheduledStream stream) => (_network, _stream) = (network, stream);

    public static string Write(NetworkContext network, ScheduledStream stream) => new StreamFile(network, stream).Write();

    private StreamPlan Plan => _stream.Plan;

    private string Write()
    {
        using (ClassShell.Open(_network.Graph.Declaration, _code))
        {
            WriteDescription();
            WriteStart();
            WriteSteps();
            foreach (var start in _stream.Start)
                PassWriter.Write(_network, _code, Name("Start", start.Layer), $"Computes what depends on no step of {start.Layer}.", start.Methods);
            foreach (var step in _stream.Steps)
                PassWriter.Write(_network, _code, Name(step), $"Computes step t of {step.Layer}.", step.Methods, "t");
        }

        return _code.ToString();
    }

    private void WriteStart()
    {
        _code.Blank();
        _code.Line("/// <summary>Computes what depends on no step.</summary>");
        using (_code.Block("protected override void ComputeStart(int batch)"))
        {
            foreach (var start in _stream.Start)
                _code.Line($"{Name("Start", start.Layer)}(batch);");
        }
    }

    private void WriteSteps()
    {
        _code.Blank();
        _code.Line("/// <summary>Computes step t, from what the steps before it left.</summary>");
        using (_code.Block("protected override void ComputeStep(int batch, int t)"))
        {
            foreach (var step in _stream.Steps)
            {
                if (step.Delay > 0)
                    _code.Line($"if (t >= {step.Delay})");
                _code.Line(step.Delay > 0 ? $"    {Name(step)}(batch, t - {step.Delay});" : $"{Name(step)}(batch, t);");
            }
        }
    }

    private void WriteDescription()
    {
        _code.Line("/// <summary>How the network takes one step at a time.</summary>");
        using (_code.Block("private static StreamDescription DescribeStream()"))
        {
            _code.Line("var tensors = Tables.Tensors;");
            using var description = _code.Block("return new StreamDescription", "};");
            _code.Line($"Length = {Plan.Length},");
            _code.Line($"Inputs = [{string.Join(", ", Plan.Inputs.Select(input => Slot(new(input, Plan.Length, 0))))}],");
            _code.Line($"Given = [{string.Join(", ", Plan.Given.Select(DescriptionOf))}],");
            _code.Line($"Outputs = [{string.Join(", ", Plan.Outputs.Select(Slot))}],");
            _code.Line($"Carried = [{string.Join(", ", Plan.Carried.Select(Slot))}],");
            if (Plan.End is { } end)
                _code.Line($"End = \"'{end.Layer}' cannot: {end.Reason}\",");
        }
    }

    private string Slot(StreamedTensor tensor) => $"new StreamSlot({DescriptionOf(tensor.Tensor)}, {tensor.Rows}, {tensor.Shift})";

    private string DescriptionOf(Tensor tensor) => TensorTable.Slot(_network, tensor);

    private string Name(ScheduledStep step) => Name("Step", step.Layer) + (step.Delay == 0 ? "" : $"_Late{step.Delay}");

    private string Name(string verb, string layer) => _network.Members.Of(verb, layer, layer);
}
