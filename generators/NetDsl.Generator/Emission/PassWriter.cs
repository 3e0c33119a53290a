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
    /// <param name="kernels">What it computes, and how.</param>
    public static void Write(NetworkContext network, CodeWriter code, string name, string summary, IReadOnlyList<Kernel> kernels)
    {
        if (kernels is [{ Time: null } only])
        {
            KernelMethod.Write(network, code, name, summary, only);
            return;
        }

        code.Blank();
        code.Line($"/// <summary>{summary}</summary>");
        var names = Names(name, kernels);
        using (code.Block($"private void {name}(int batch)"))
        {
            for (var first = 0; first < kernels.Count;)
            {
                var loop = Loop(kernels[first]);
                var count = kernels.Skip(first).TakeWhile(kernel => Equals(Loop(kernel), loop)).Count();
                using (loop is null ? default : code.Block(Header(loop)))
                {
                    foreach (var kernel in names.Skip(first).Take(count))
                        code.Line(loop is null ? $"{kernel}(batch);" : $"{kernel}(batch, {loop.Time.Symbol});");
                }

                first += count;
            }
        }

        WriteKernels(network, code, kernels, names);
    }

    /// <summary>Writes the method of one step, whose kernels take the step of each index of time from its caller.</summary>
    public static void WriteStep(NetworkContext network, CodeWriter code, string name, string summary, IReadOnlyList<Kernel> kernels)
    {
        var names = Names(name, kernels).ConvertAll(kernel => kernel == name ? kernel + "_" : kernel);
        code.Blank();
        code.Line($"/// <summary>{summary}</summary>");
        using (code.Block($"private void {name}(int batch, int t)"))
        {
            foreach (var (kernel, kernelName) in kernels.Zip(names, (kernel, kernelName) => (kernel, kernelName)))
                code.Line(kernel.Time is null ? $"{kernelName}(batch);" : $"{kernelName}(batch, t);");
        }

        WriteKernels(network, code, kernels, names);
    }

    private static void WriteKernels(NetworkContext network, CodeWriter code, IReadOnlyList<Kernel> kernels, IReadOnlyList<string> names)
    {
        foreach (var (kernel, kernelName) in kernels.Zip(names, (kernel, kernelName) => (kernel, kernelName)))
        {
            var targets = kernel.Equations.Select(equation => equation.Target.Tensor.Name).Distinct();
            var verb = kernel.Equations.All(equation => equation.Accumulates) ? "Adds to" : "Computes";
            KernelMethod.Write(network, code, kernelName, $"{verb} {string.Join(", ", targets)}.", kernel);
        }
    }

    private static Recurrence? Loop(Kernel kernel) => kernel.Schedules[0].Equation.Recurrence;

    private static string Header(Recurrence loop)
    {
        var (t, steps) = (loop.Time.Symbol, loop.Time.Extent);
        return loop.IsDescending ? $"for (int {t} = {steps - 1}; {t} >= 0; {t}--)" : $"for (int {t} = 0; {t} < {steps}; {t}++)";
    }

    /// <summary>
    /// The names of the kernels: the pass and what is computed, <c>BackwardHidden_Output</c>; where several add to one tensor,
    /// also the layer that each comes from, <c>BackwardHidden_Output_Digit</c>.
    /// </summary>
    private static List<string> Names(string pass, IReadOnlyList<Kernel> kernels)
    {
        var parts = kernels.Select(kernel => Part(kernel.Target)).ToList();
        var names = new List<string>();
        for (var i = 0; i < kernels.Count; i++)
        {
            var isShared = parts.Count(part => part == parts[i]) > 1;
            var name = pass + parts[i] + (isShared && Reader(kernels[i]) is { } reader ? "_" + Identifier.OfPath(reader) : "");
            var unique = name;
            for (var number = 2; names.Contains(unique); number++)
                unique = $"{name}_{number}";
            names.Add(unique);
        }

        return names;
    }

    /// <summary>What a kernel is called after its pass and layer: <c>_Weights</c>, <c>_z</c>, <c>_Output</c>.</summary>
    private static string Part(Tensor tensor)
    {
        // Of the layer Body1.Conv, ∂L/∂Body1.Conv.Weights is _Weights.
        var name = tensor.Name.Replace("∂L/∂", "");
        return "_" + (name == tensor.Layer ? "Output" : name.Substring(tensor.Layer.Length + 1));
    }

    /// <summary>The layer through which the adjoint that a kernel computes reaches the loss.</summary>
    private static string? Reader(Kernel kernel) => kernel.Equations[kernel.Equations.Count - 1].Value.Reads()
        .Select(read => read.Tensor.Layer)
        .FirstOrDefault(layer => layer != kernel.Target.Layer);
}
