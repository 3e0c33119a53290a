using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares a network with its case: predictions and loss, gradients, and what training changes besides.</summary>
internal static class OracleComparison
{
    public static IReadOnlyList<Deviation> InSingle<TNetwork>(OracleFile file)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Compare<TNetwork, float>(file);

    public static IReadOnlyList<Deviation> InDouble<TNetwork>(OracleFile file)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Compare<TNetwork, double>(file);

    private static List<Deviation> Compare<TNetwork, T>(OracleFile file)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var batch = file.Tensors.Read("input").Shape[0];
        var network = TNetwork.Create(seed: 1, batch);
        Checkpoint.Load(network, file.Tensors, new() { AllowExtra = true });
        Assert.Equal(
            file.Differentiated.Concat(file.Statistics).Order(),
            TNetwork.Description.Parameters.Select(parameter => parameter.Name).Order());
        Load(network, file, batch);

        // Only batch normalisation computes something else while training.
        var isSame = !file.Tensors.Contains("training.output");
        var deviations = new List<Deviation>();
        var loss = network.Evaluate(batch);
        deviations.Add(Deviation.Of("output", file.Read("output"), Predictions(network, batch)));
        if (isSame)
            deviations.Add(Deviation.OfLoss("loss", file.Loss, double.CreateChecked(loss)));

        loss = network.Backpropagate(batch);
        var output = file.Read(isSame ? "output" : "training.output");
        deviations.Add(Deviation.OfLoss("training loss", file.Loss, double.CreateChecked(loss)));
        deviations.Add(Deviation.Of("training output", output, Predictions(network, batch)));
        deviations.AddRange(Gradients<TNetwork, T>(network, file));
        deviations.AddRange(Statistics<TNetwork, T>(network, file));
        return deviations;
    }

    private static IEnumerable<Deviation> Gradients<TNetwork, T>(TNetwork network, OracleFile file)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var largest = file.Differentiated.SelectMany(file.GradientOf).Max(Math.Abs);
        var gradients = network.Clone();
        network.Gradients.CopyTo(gradients.Parameters);
        using var named = Named<TNetwork, T>(gradients);
        foreach (var weight in file.Differentiated)
        {
            var gradient = named.Read(weight).ToArray<double>();
            yield return Deviation.Of($"gradient of {weight}", file.GradientOf(weight), gradient, largest);
        }
    }

    private static IEnumerable<Deviation> Statistics<TNetwork, T>(TNetwork network, OracleFile file)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        network.UpdateStatistics();
        using var named = Named<TNetwork, T>(network);
        foreach (var statistic in file.Statistics)
            yield return Deviation.Of($"{statistic}, updated", file.UpdateOf(statistic), named.Read(statistic).ToArray<double>());
    }

    /// <summary>The parameters of a network by their names, in the order of rows, whatever the layout in memory.</summary>
    private static SafeTensorsReader Named<TNetwork, T>(TNetwork network)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(new MemoryStream(Checkpoint.ToBytes(network)));

    private static void Load<TNetwork, T>(Network<TNetwork, T> network, OracleFile file, int batch)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (input, target) = (file.Tensors.Read("input").ToArray<T>(), file.Tensors.Read("target").ToArray<T>());
        var (samples, targets) = (input.Length / batch, target.Length / batch);
        for (var row = 0; row < batch; row++)
            network.Load(row, input.AsSpan(row * samples, samples), target.AsSpan(row * targets, targets));
    }

    private static double[] Predictions<TNetwork, T>(Network<TNetwork, T> network, int batch)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, batch).SelectMany(row => network.Prediction(row).ToArray()).Select(double.CreateChecked)];
}
