using System.Globalization;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>Checks that every tensor of an equation is read with as many indices as it has axes.</summary>
internal static class EquationRanks
{
    /// <summary>Whether they are; a source may be read with one index instead, along one axis.</summary>
    public static bool Check(LayerEquation equation, IReadOnlyList<string> sources, LayerBuilder layer)
    {
        var first = new Dictionary<string, Element>();
        foreach (var read in equation.Bodies.SelectMany(body => body.Parts<Element>()))
        {
            var source = sources.ToList().IndexOf(read.Tensor);
            if (source >= 0 && read.At.Count != 1 && read.At.Count != layer.Sources[source].Tensor.Shape.Count)
                return Report(read, $"but {layer.Sources[source].Tensor.Name} is {Shapes.Format(layer.Sources[source].Tensor.Shape)}");
            if (!first.TryGetValue(read.Tensor, out var other))
                first.Add(read.Tensor, read);
            else if (source < 0 && other.At.Count != read.At.Count)
                return Report(read, $"and elsewhere with {Indices(other)}, as {other}");
        }

        return true;

        bool Report(Element read, string instead)
        {
            layer.ReportSources(Descriptors.RanksDiffer, layer.Name, read.ToString(), equation.Name, Indices(read), instead);
            return false;
        }
    }

    private static string Indices(Element read) =>
        read.At.Count == 1 ? "1 index" : $"{read.At.Count.ToString(CultureInfo.InvariantCulture)} indices";
}
