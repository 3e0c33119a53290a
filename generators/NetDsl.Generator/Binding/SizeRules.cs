using System.Globalization;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>What must hold of the sizes of a network: its weights, and the values of one sample, lie in one block each.</summary>
internal static class SizeRules
{
    public static void Check(NetworkDeclaration network, IReadOnlyList<BoundLayer> layers, ICollection<Problem> problems)
    {
        var parameters = layers.SelectMany(layer => layer.Parameters).Sum(parameter => (long)parameter.Tensor.Length);
        var values = layers.SelectMany(layer => layer.Values).Sum(tensor => (long)RowPadding.Pad(tensor.Length));
        CheckTotal(parameters, "parameters");
        CheckTotal(values, "values of one sample");

        void CheckTotal(long total, string counted)
        {
            var number = total.ToString(CultureInfo.InvariantCulture);
            if (total > ArenaLength.Maximum)
                problems.Add(new Problem(Descriptors.SizeOverflows.Id, null, null, [network.Name, counted, number]));
        }
    }
}
