using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission;

/// <summary>The method of some kernels: references to their tensors, and their loops, each under its equation.</summary>
internal static class PassMethod
{
    public static void Write(NetworkContext network, CodeWriter code, string name, string summary, KernelMethod method)
    {
        var (equations, tree) = (method.Equations, method.Tree);
        code.Blank();
        code.Line($"/// <summary>{summary}</summary>");

        // What has loops of its own is compiled for good at once: the first steps of a training are as fast as the later ones.
        if (TreeFacts.ComputesInPlace(tree))
            code.Line("[MethodImplAttribute(MethodImplOptions.AggressiveOptimization)]");
        using (code.Block($"private void {name}(int batch{(method.Step is null ? "" : $", int {method.Step.Symbol}")})"))
        {
            foreach (var tensor in Tensors(method.Kernels))
                code.Line(Reference(network, tensor));
            if (TreeFacts.HasVectors(tree))
                code.Line($"int V = Vector<{network.Number}>.Count; // numbers that a vector register holds");
            if (equations.Any(equation => equation.Value.Contains(Equation.Share)))
                code.Line($"{network.Number} share = {(network.NumberType == NumberType.Double ? "1.0" : "1f")} / batch; // of one sample in the mean loss");
            if (equations.Any(equation => equation.Value.Contains(Equation.BatchShare)))
                code.Line($"{network.Number} batchShare = BatchShare(batch); // of one sample in what is computed of the batch");
            code.Blank();
            new KernelPrinter(network, code).Print(tree);
        }
    }

    private static IEnumerable<Tensor> Tensors(IEnumerable<Kernel> kernels) => kernels
        .SelectMany(kernel => kernel.Schedules)
        .SelectMany(schedule => schedule.Tensors)
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
        return $"ref {network.Number} {network.Names.Local(tensor)} = ref {place}({network.Plan[tensor].Offset}); // {Form(network, tensor)}";
    }

    private static string Form(NetworkContext network, Tensor tensor)
    {
        var layout = network.Plan[tensor];
        if (tensor.IsParameter || network.Plan.IsCopy(tensor))
            return Layers.Shapes.Format(tensor.Shape) + Order(layout.Strides);
        if (!tensor.IsPerSample)
            return (tensor.Length == 1 ? "1" : Layers.Shapes.Format(tensor.Shape)) + " a batch";
        var count = tensor.Length == 1 ? "1 a sample" : $"{Layers.Shapes.Format(tensor.Shape)} a sample";
        return layout.Row > tensor.Length ? $"{count}, padded to {layout.Row}" : count;
    }

    /// <summary>In which order the axes lie in memory, the slowest first; nothing where it is the order in which they are written.</summary>
    private static string Order(EquatableArray<int> strides)
    {
        var order = Enumerable.Range(0, strides.Count).OrderByDescending(axis => strides[axis]).ToList();
        return order.SequenceEqual(order.OrderBy(axis => axis)) ? ""
            : strides.Count == 2 ? ", transposed"
            : $", axes in the order {string.Join(", ", order.Select(axis => axis + 1))}";
    }
}
