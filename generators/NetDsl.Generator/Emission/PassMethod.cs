using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission;

/// <summary>A method that computes some equations for a batch: references to the tensors, then the loops.</summary>
internal static class PassMethod
{
    /// <summary>Writes the method.</summary>
    /// <param name="network">The network.</param>
    /// <param name="code">Where to.</param>
    /// <param name="name">The name of the method: <c>ForwardHidden</c>.</param>
    /// <param name="summary">What it computes, in words.</param>
    /// <param name="equations">What it computes.</param>
    public static void Write(NetworkContext network, CodeWriter code, string name, string summary, IReadOnlyList<Equation> equations)
    {
        code.Blank();
        code.Line($"/// <summary>{summary}</summary>");
        code.Line("/// <remarks>");
        foreach (var equation in equations)
            code.Line($"/// <code>{Documentation.Escape(EquationNotation.Write(equation))}</code>");
        code.Line("/// </remarks>");
        using (code.Block($"private void {name}(int batch)"))
        {
            var schedules = Scheduler.For(equations, network.Plan);
            foreach (var tensor in Tensors(equations))
                code.Line(Reference(network, tensor));
            if (schedules.Any(schedule => schedule is not StraightLine))
                code.Line($"int V = Vector<{network.Number}>.Count; // numbers that a vector register holds");
            if (equations.Any(equation => equation.Value.Contains(Gradients.Share)))
                code.Line($"{network.Number} share = {(network.NumberType == NumberType.Double ? "1.0" : "1f")} / batch; // of one sample in the mean loss");
            WriteLoops(new KernelWriter(network, code), schedules);
        }
    }

    private static IEnumerable<Tensor> Tensors(IEnumerable<Equation> equations) => equations
        .SelectMany(equation => equation.Value.Reads().Append(equation.Target))
        .Select(read => read.Tensor)
        .GroupBy(tensor => tensor.Name)
        .Select(group => group.First());

    private static string Reference(NetworkContext network, Tensor tensor)
    {
        var place = tensor.Space switch
        {
            TensorSpace.Values => "Value",
            TensorSpace.Adjoints => "Adjoint",
            TensorSpace.Parameters => "Parameter",
            _ => "Gradient",
        };
        var constant = network.Names.Constant(tensor with { Name = tensor.Name.Replace("∂L/∂", "") });
        var row = network.Plan[tensor].Row;
        var strides = network.Plan[tensor].Strides;
        var shape = tensor.IsPerSample
            ? tensor.Length == 1 ? "one a sample" : $"{tensor.Length} a sample" + (row > tensor.Length ? $", padded to {row}" : "")
            : string.Join("×", tensor.Shape) + (strides.Count == 2 && strides[0] == 1 && tensor.Shape[1] > 1 ? ", transposed" : "");
        return $"ref {network.Number} {network.Names.Local(tensor)} = ref {place}(Offset.{constant}); // {shape}";
    }

    /// <summary>Neighbours that need one sample alone share a loop over the samples; so do tiny sums over the samples.</summary>
    private static void WriteLoops(KernelWriter kernel, IReadOnlyList<Schedule> schedules)
    {
        for (var i = 0; i < schedules.Count;)
        {
            var rowWise = schedules.Skip(i).TakeWhile(schedule => schedule.IsRowWise).ToList();
            var sampleSums = schedules.Skip(i).TakeWhile(schedule => !schedule.IsRowWise).TakeWhile(schedule => schedule is StraightLine).Cast<StraightLine>().ToList();
            if (rowWise.Count > 0)
                RowLoopWriter.Write(kernel, rowWise);
            else if (sampleSums.Count > 0)
                SampleLoopWriter.Write(kernel, sampleSums);
            else
                WriteOne(kernel, schedules[i]);
            i += Math.Max(1, Math.Max(rowWise.Count, sampleSums.Count));
        }
    }

    private static void WriteOne(KernelWriter kernel, Schedule schedule)
    {
        // The locals of a contraction's loops end with it.
        kernel.Code.Blank();
        using var scope = kernel.Code.Block();
        switch (schedule)
        {
            case OuterProductTiles outer:
                OuterProductWriter.Write(kernel, outer);
                break;
            case DotTiles dot:
                DotWriter.Write(kernel, dot);
                break;
            case SampleSum sum:
                SampleSumWriter.Write(kernel, sum);
                break;
            default:
                SampleScalarWriter.Write(kernel, schedule.Equation);
                break;
        }
    }
}
