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
        var names = Names(network, name, kernels);
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

    /// <summary>The names of the kernels: the pass and what is computed, numbered where several add to one tensor.</summary>
    private static List<string> Names(NetworkContext network, string pass, IReadOnlyList<Kernel> kernels)
    {
        var names = new List<string>();
        foreach (var name in kernels.Select(kernel => pass + network.Names.Suffix(kernel.Target)))
        {
            var earlier = names.Count(other => other == name || other.StartsWith(name + "_", StringComparison.Ordinal));
            names.Add(earlier == 0 ? name : $"{name}_{earlier + 1}");
        }

        return names;
    }
}
