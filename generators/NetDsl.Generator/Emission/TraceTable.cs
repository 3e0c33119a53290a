using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Emission;

/// <summary>What answers for each tensor of the table: the class of the traces, whose other parts stand in the files of the layers.</summary>
internal static class TraceTable
{
    public static void Write(NetworkContext network, CodeWriter code)
    {
        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line("protected override IReadOnlyList<TracedTensor> TracedTensors => Tables.Tensors;");
        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line("protected override NetworkTraces<TNumber> TracesIn<TNumber>(TraceMemory memory) => new Traces<TNumber>(memory);");
        code.Blank();
        code.Line("/// <summary>The equations in scalar code over any arithmetic, in which each element can be computed again.</summary>");
        using var traces = code.Block("private sealed partial class Traces<TNumber>(TraceMemory memory) : NetworkTraces<TNumber>(memory) where TNumber : ITracedNumber<TNumber>");
        WriteSwitch("Trace", network.Graph.Equations.Where(equation => equation.Usage is Usage.Always or Usage.Inference).Concat(network.Backward.All), Usage.Always, "Given");
        WriteSwitch("TraceTraining", network.Layers.SelectMany(layer => layer.OnlyInTraining), Usage.Training, "Trace");
        WriteSwitch("TraceUpdate", network.Graph.Equations.Where(equation => equation.Usage == Usage.Update), Usage.Update, "Given");

        void WriteSwitch(string name, IEnumerable<Equation> equations, Usage usage, string otherwise)
        {
            var tensors = equations.GroupBy(equation => equation.Target.Tensor.Name).ToList();
            if (tensors.Count == 0 && usage != Usage.Always)
                return;
            code.Blank();
            code.Line("/// <inheritdoc/>");
            using var block = code.Block($"protected override TNumber {name}(int tensor, int s, ReadOnlySpan<int> at) => tensor switch", "};");
            foreach (var tensor in tensors)
            {
                var target = tensor.Select(equation => equation.Target).OrderByDescending(target => target.At.Count).First();
                var isFlat = target.At.Count == 1 && target.Tensor.Whole.Count > 1;
                var at = isFlat ? ["Flat(tensor, at)"] : target.At.Select((_, i) => $"at[{i}]");
                var arguments = string.Join(", ", target.Tensor.IsPerSample ? at.Prepend("s") : at);
                code.Line($"{network.Names.Number(target.Tensor)} => {network.Names.TraceMethod(target.Tensor, usage)}({arguments}),");
            }

            code.Line($"_ => {otherwise}(tensor, s, at),");
        }
    }
}
