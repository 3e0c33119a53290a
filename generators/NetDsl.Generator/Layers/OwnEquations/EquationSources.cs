using System.Globalization;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>Which tensors of an equation are the layer's sources and which are its weights.</summary>
internal static class EquationSources
{
    /// <summary>The tensors that stand for the sources, in their order; null, and a problem, where the layer reads too many or too few.</summary>
    public static IReadOnlyList<string>? Assign(LayerEquation equation, LayerBuilder layer)
    {
        var candidates = equation.Tensors.Where(tensor => !tensor.IsWeights).Select(tensor => tensor.Name).ToList();
        var read = layer.Sources.Count;
        if (read == candidates.Count || (read < candidates.Count && !equation.MarksWeights))
            return [.. candidates.Take(read)];

        layer.ReportSources(
            Descriptors.EquationReadsOtherSources,
            layer.Name,
            read == 1 ? "1 layer" : $"{read.ToString(CultureInfo.InvariantCulture)} layers",
            equation.Name,
            Enumerate(candidates));
        return null;
    }

    private static string Enumerate(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "none",
        1 => $"'{names[0]}'",
        _ => string.Join(", ", names.Take(names.Count - 1).Select(name => $"'{name}'")) + $" and '{names[names.Count - 1]}'",
    };
}
