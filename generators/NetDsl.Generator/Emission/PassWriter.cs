using NetDsl.Generator.Equations;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission;

/// <summary>One layer's part of a pass: one method, or where that would be too large for the compiler at run time, one for each kernel.</summary>
internal static class PassWriter
{
    /// <summary>Writes the methods.</summary>
    /// <param name="network">The network.</param>
    /// <param name="code">Where to.</param>
    /// <param name="name">The name of the method: <c>ForwardHidden</c>.</param>
    /// <param name="summary">What it computes, in words.</param>
    /// <param name="methods">What it computes, and how.</param>
    /// <param name="step">The index of the one step that is computed, where several methods compute it; null where all are.</param>
    public static void Write(NetworkContext network, CodeWriter code, string name, string summary, IReadOnlyList<KernelMethod> methods, string? step = null)
    {
        if (methods is [var only])
        {
            PassMethod.Write(network, code, name, summary, only);
            return;
        }

        var kernels = methods.Select(method => method.Kernels[0]).ToList();
        var names = Names(name, kernels);
        WriteCalls(code, name, summary, kernels, names, step);
        foreach (var (method, methodName) in methods.Zip(names, (method, methodName) => (method, methodName)))
        {
            var targets = method.Equations.Select(equation => equation.Target.Tensor.Name).Distinct();
            var verb = method.Equations.All(equation => equation.Accumulates) ? "Adds to" : "Computes";
            PassMethod.Write(network, code, methodName, $"{verb} {string.Join(", ", targets)}.", method);
        }
    }

    /// <summary>Writes a method that calls those of the kernels in order, which take the step of a loop over time from it.</summary>
    private static void WriteCalls(
        CodeWriter code, string name, string summary, IReadOnlyList<Kernel> kernels, IReadOnlyList<string> names, string? step)
    {
        code.Blank();
        code.Line($"/// <summary>{summary}</summary>");
        using var method = code.Block($"private void {name}(int batch{(step is null ? "" : $", int {step}")})");
        for (var first = 0; first < kernels.Count;)
        {
            var loop = kernels[first].Recurrence;
            var count = kernels.Skip(first).TakeWhile(kernel => kernel.Recurrence == loop).Count();
            using (loop is null || step is not null ? default : code.Block(Header(loop)))
            {
                foreach (var kernel in names.Skip(first).Take(count))
                    code.Line((step ?? loop?.Time.Symbol) is { } time ? $"{kernel}(batch, {time});" : $"{kernel}(batch);");
            }

            first += count;
        }
    }

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
            var unique = name == pass ? name + "_" : name;
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
