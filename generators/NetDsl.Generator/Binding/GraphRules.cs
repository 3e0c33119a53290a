using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Binding;

/// <summary>What must hold of a whole network.</summary>
internal static class GraphRules
{
    public static void Check(NetworkGraph graph, ICollection<Problem> problems)
    {
        if (!graph.Inputs.Any())
        {
            Report(Descriptors.NoInput, graph.Declaration.Name);
            return;
        }

        if (graph.Layers.All(layer => layer.Declaration.Kind == "Input"))
            Report(Descriptors.NoLayers, graph.Declaration.Name);

        var parameters = graph.Parameters.Sum(parameter => (long)parameter.Tensor.Length);
        if (parameters > int.MaxValue)
            Report(Descriptors.SizeOverflows, graph.Declaration.Name, "parameters", parameters.ToString(CultureInfo.InvariantCulture));

        CheckLosses(graph, problems);
        return;

        void Report(DiagnosticDescriptor descriptor, params string[] messageArguments) =>
            problems.Add(new Problem(descriptor.Id, null, null, messageArguments.ToEquatableArray()));
    }

    /// <summary>Each output has one loss: two would pull it to two targets.</summary>
    private static void CheckLosses(NetworkGraph graph, ICollection<Problem> problems)
    {
        foreach (var rivals in graph.Losses.GroupBy(loss => loss.Sources[0]).Where(group => group.Count() > 1))
        {
            var (first, second) = (rivals.First(), rivals.ElementAt(1));
            problems.Add(new Problem(Descriptors.LossesCompete.Id, second.Name, null, [first.Name, second.Name, rivals.Key]));
        }
    }
}
