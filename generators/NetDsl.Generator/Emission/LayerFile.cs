using NetDsl.Generator.Emission.Tracing;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Passes;

namespace NetDsl.Generator.Emission;

/// <summary>The generated file of one layer: its part of the forward pass, of the backward pass and of the explanation.</summary>
internal static class LayerFile
{
    public static string Write(NetworkContext network, LayerPasses passes)
    {
        var (code, layer) = (new CodeWriter(), passes.Layer);
        using (ClassShell.Open(network.Graph.Declaration, code, subject: Heading(layer)))
        {
            foreach (var pass in passes.Passes)
                PassWriter.Write(network, code, network.Method(passes, pass.Kind), Summary(layer, pass.Kind), pass.Methods);
            WriteTraces(network, code, passes);
        }

        return code.ToString();
    }

    private static string Summary(BoundLayer layer, PassKind pass) => pass switch
    {
        PassKind.Forward => $"Computes {layer.Name} of a batch.",
        PassKind.TrainingForward => $"Computes {layer.Name} of a batch while training.",
        PassKind.Count => $"Counts what {layer.Name} is a mean over.",
        PassKind.Loss when layer.Objective is null => $"Computes what only training needs of {layer.Name}.",
        PassKind.Loss => $"Computes the loss {layer.Name} of each sample of a batch.",
        PassKind.Backward => $"Computes how the mean loss of a batch depends on {Subject(layer)}.",
        PassKind.InputGradient => $"Computes how the mean loss of a batch depends on {layer.Name}, which training does not need.",
        _ => $"Changes what {layer.Name} learns without a gradient.",
    };

    private static void WriteTraces(NetworkContext network, CodeWriter code, LayerPasses passes)
    {
        code.Blank();
        using var traces = code.Block("private sealed partial class Traces<TNumber>");
        Write(passes.Explained, Usage.Always);
        Write(passes.OnlyInTraining, Usage.Training);
        Write(passes.Updates, Usage.Update);

        void Write(IEnumerable<Equation> equations, Usage usage)
        {
            foreach (var group in equations.GroupBy(equation => equation.Target.Tensor.Name))
                TraceMethod.Write(network, code, network.Names.TraceMethod(group.First().Target.Tensor, usage), [.. group]);
        }
    }

    private static string Heading(BoundLayer layer)
    {
        var sources = layer.Sources.Count == 0 ? "" : $" of {string.Join(", ", layer.Sources)}";
        var shape = layer.Objective is null ? $", {Shapes.Format(layer.Output.Shape)}" : "";
        return $"{layer.Name}: {layer.Declaration.Word}{sources}{shape}";
    }

    private static string Subject(BoundLayer layer) =>
        layer.Parameters.Count == 0 ? layer.Name : $"{layer.Name} and its weights";
}
