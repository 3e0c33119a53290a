using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission;

/// <summary>One layer's part of a pass: a method that calls its kernels in order, or that is its only kernel.</summary>
internal static class PassWriter
{
    /// <summary>Writes the methods.</summary>
    /// <param name="network">The network.</param>
    /// <param name="code">Where to.</param>
    /// <param name="name">The name of the method: <c>ForwardHidden</c>.</param>
    /// <param name="summary">What it computes, in words.</param>
    /// <param name="equations">What it computes.</param>
    public static void Write(NetworkContext network, CodeWriter code, string name, string summary, IReadOnlyList<Equation> equations)
    {
        var kernels = Kernel.Divide(Scheduler.For(equations, network.Plan)).ToList();
        if (kernels is [var only])
        {
            KernelMethod.Write(network, code, name, summary, only);
            return;
        }

        code.Blank();
        code.Line($"/// <summary>{summary}</summary>");
        var names = kernels.Select(kernel => name + Part(kernel.Target)).ToList();
        using (code.Block($"private void {name}(int batch)"))
        {
            foreach (var kernel in names)
                code.Line($"{kernel}(batch);");
        }

        foreach (var (kernel, kernelName) in kernels.Zip(names, (kernel, kernelName) => (kernel, kernelName)))
        {
            var targets = kernel.Equations.Select(equation => equation.Target.Tensor.Name).Distinct();
            KernelMethod.Write(network, code, kernelName, $"Computes {string.Join(", ", targets)}.", kernel);
        }
    }

    /// <summary>What a kernel is called after its pass and layer: <c>_Weights</c>, <c>_z</c>, <c>_Output</c>.</summary>
    private static string Part(Tensor tensor)
    {
        var dot = tensor.Name.IndexOf('.');
        return "_" + (dot < 0 ? "Output" : tensor.Name.Substring(dot + 1));
    }
}
