using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// Looks at the layers of a network after an epoch: whether they say anything, and whether they are told anything.
/// </summary>
internal static class LayerInspection
{
    /// <summary>A gradient that is smaller than the largest by this does not move a single-precision weight.</summary>
    private const double Vanished = 1e-7;

    /// <summary>Fewer layers let gradients through whatever they are.</summary>
    private const int ManyLayers = 8;

    public static void Run<TNetwork, T>(TNetwork network, Dataset<T> data, Warnings warnings)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The gradients are those of the last step; looking at outputs leaves them alone.
        if (!DeadLayers<TNetwork, T>(network, data, warnings))
            Gradients(TNetwork.Description, network.Gradients, warnings);
    }

    /// <summary>Looks for layers with weights all of whose outputs are 0, whatever they are shown.</summary>
    private static bool DeadLayers<TNetwork, T>(TNetwork network, Dataset<T> data, Warnings warnings)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (network is not ITrainee trainee)
            return false;
        var weighing = TNetwork.Description.Parameters.Select(parameter => parameter.Layer).ToHashSet();
        var dead = TNetwork.Description.Layers
            .Where(layer => layer.PassesOn is null && weighing.Contains(layer.Name) && layer.Output.Space == TensorSpace.Values)
            .ToList();
        var rows = RowSample.Of(data.Count, data.SampleWidth);
        for (var start = 0; start < rows.Length && dead.Count > 0; start += network.Capacity)
        {
            var batch = Math.Min(network.Capacity, rows.Length - start);
            for (var row = 0; row < batch; row++)
                network.Load(row, data.Sample(rows[start + row]));
            network.Forward(batch);
            dead.RemoveAll(layer => !trainee.IsZero(layer.Output, batch));
        }

        if (dead.Count == 0)
            return false;
        warnings.Say(WarningKind.DeadLayer, string.Create(
            CultureInfo.InvariantCulture,
            $"{(dead[0].Shape.FlattenedLength is > 1 and var values ? $"All {values} values of {dead[0].Name} are" : $"The one value of {dead[0].Name} is")} 0 "
            + $"for each of {NumberText.Count(rows.Length, "sample")}."));
        return true;
    }

    private static void Gradients<T>(NetworkDescription network, ReadOnlySpan<T> gradients, Warnings warnings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sizes = new List<(string Name, double Size)>();
        var weights = network.Parameters.Where(parameter => parameter is { IsTrainable: true, Role: ParameterRole.Weight });
        foreach (var parameter in weights)
        {
            var norm = double.CreateTruncating(TensorPrimitives.Norm(gradients.Slice(parameter.Offset, parameter.Length)));
            sizes.Add((parameter.Name, norm / Math.Sqrt(parameter.Length)));
        }

        if (sizes.Count < ManyLayers)
            return;
        var largest = sizes.MaxBy(gradient => gradient.Size);
        if (Math.Max(sizes[0].Size, sizes[1].Size) < Vanished * largest.Size)
        {
            warnings.Say(WarningKind.VanishingGradients, string.Create(
                CultureInfo.InvariantCulture,
                $"The gradient of {sizes[0].Name} is of the size {sizes[0].Size:G3}, that of {largest.Name} of {largest.Size:G3}."));
        }
    }
}
