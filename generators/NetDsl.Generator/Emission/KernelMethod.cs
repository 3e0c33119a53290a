using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Emission.Kernels.Unrolled;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission;

/// <summary>The method of one kernel: its equations, references to its tensors, its loops.</summary>
internal static class KernelMethod
{
    public static void Write(NetworkContext network, CodeWriter code, string name, string summary, Kernel kernel)
    {
        code.Blank();
        code.Line($"/// <summary>{summary}</summary>");
        WriteEquations(code, kernel);
        var time = kernel.Time is { } axis ? $", int {axis.Symbol}" : "";

        // What has loops of its own is compiled for good at once: the first steps of a training are as fast as the later ones.
        if (kernel.Schedules.Any(schedule => network.Graph.Declaration.IsUnrolled || schedule is not (OuterProductTiles or DotTiles)))
            code.Line("[MethodImplAttribute(MethodImplOptions.AggressiveOptimization)]");
        using (code.Block($"private void {name}(int batch{time})"))
        {
            foreach (var tensor in Tensors(kernel.Equations))
                code.Line(Reference(network, tensor));
            if (kernel.Schedules.Any(schedule => HasVectors(network, schedule)))
                code.Line($"int V = Vector<{network.Number}>.Count; // numbers that a vector register holds");
            if (kernel.Equations.Any(equation => equation.Value.Contains(Equation.Share)))
                code.Line($"{network.Number} share = {(network.NumberType == NumberType.Double ? "1.0" : "1f")} / batch; // of one sample in the mean loss");
            if (kernel.Equations.Any(equation => equation.Value.Contains(Equation.BatchShare)))
                code.Line($"{network.Number} batchShare = BatchShare(batch); // of one sample in what is computed of the batch");
            WriteLoops(new KernelWriter(network, code, isOfOne: kernel.Schedules.Count == 1), kernel);
        }
    }

    /// <summary>Each equation stands once: above the method, or above its own loops in it.</summary>
    private static void WriteEquations(CodeWriter code, Kernel kernel)
    {
        var equations = kernel.Schedules
            .Where(schedule => kernel.Schedules.Count == 1 || schedule is StraightLine { IsRowWise: true })
            .Select(schedule => schedule.Equation)
            .ToList();
        if (equations.Count == 0)
            return;
        code.Line("/// <remarks>");
        foreach (var equation in equations)
            code.Line($"/// <code>{Documentation.Escape(EquationNotation.Write(equation))}</code>");
        code.Line("/// </remarks>");
    }

    private static void WriteLoops(KernelWriter writer, Kernel kernel)
    {
        switch (kernel.Schedules[0])
        {
            case { IsRowWise: true }:
                RowLoopWriter.Write(writer, kernel.Schedules);
                break;
            case StraightLine:
                SampleLoopWriter.Write(writer, [.. kernel.Schedules.Cast<StraightLine>()]);
                break;
            case OuterProductTiles outer when IsUnrolled(writer):
                OuterProductWriter.Write(writer, outer);
                break;
            case DotTiles dot when IsUnrolled(writer):
                DotWriter.Write(writer, dot);
                break;
            case OuterProductTiles outer:
                TileWriter.Write(writer, outer);
                break;
            case DotTiles dot:
                TileWriter.Write(writer, dot);
                break;
            case VectorLoops vectors:
                VectorLoopsWriter.Write(writer, vectors);
                break;
            case LaneLoops lanes:
                LaneLoopsWriter.Write(writer, lanes);
                break;
            case Scatter scatter:
                LookupWriter.Write(writer, scatter);
                break;
            case Lookup lookup:
                LookupWriter.Write(writer, lookup);
                break;
            default:
                ScalarLoopWriter.Write(writer, (ScalarLoops)kernel.Schedules[0]);
                break;
        }
    }

    /// <summary>Whether loops go by vectors as long as a register of the machine's.</summary>
    private static bool HasVectors(NetworkContext network, Schedule schedule) => schedule switch
    {
        StraightLine or ScalarLoops or DotTiles => false,
        OuterProductTiles => network.Graph.Declaration.IsUnrolled,
        _ => true,
    };

    private static bool IsUnrolled(KernelWriter writer) => writer.Network.Graph.Declaration.IsUnrolled;

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
            TensorSpace.BatchValues => "BatchValue",
            TensorSpace.BatchAdjoints => "BatchAdjoint",
            TensorSpace.Parameters => "Parameter",
            _ => "Gradient",
        };
        return $"ref {network.Number} {network.Names.Local(tensor)} = ref {place}(Offset.{network.Names.Offset(tensor)}); // {Form(network, tensor)}";
    }

    private static string Form(NetworkContext network, Tensor tensor)
    {
        var layout = network.Plan[tensor];
        if (tensor.Space is TensorSpace.BatchValues or TensorSpace.BatchAdjoints)
            return (tensor.Length == 1 ? "1" : Layers.Shapes.Format(tensor.Shape)) + " a batch";
        if (!tensor.IsPerSample)
            return Layers.Shapes.Format(tensor.Shape) + (layout.Strides is [1, > 1] ? ", transposed" : "");
        var count = tensor.Length == 1 ? "1 a sample" : $"{Layers.Shapes.Format(tensor.Shape)} a sample";
        return layout.Row > tensor.Length ? $"{count}, padded to {layout.Row}" : count;
    }
}
