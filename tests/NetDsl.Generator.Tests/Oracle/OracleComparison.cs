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
        Load(network, file, batch);

        // Only batch normalisation computes something else while training.
        var isSame = !file.Tensors.Contains("training.output");
        var deviations = new List<Deviation>();
        var loss = network.Evaluate(batch);
        deviations.Add(Deviation.Of("output", file.Read("output"), Predictions(network, batch)));
        if (isSame)
            deviations.Add(Deviation.Of("loss", file.Read("loss"), [double.CreateChecked(loss)]));

        loss = network.Backpropagate(batch);
        deviations.Add(Deviation.Of("training loss", file.Read("loss"), [double.CreateChecked(loss)]));
        var output = file.Read(isSame ? "output" : "training.output");
        deviations.Add(Deviation.Of("training output", output, Predictions(network, batch)));

        // In a checkpoint, they have names and the order of rows, whatever the layout in memory.
        var gradients = network.Clone();
        network.Gradients.CopyTo(gradients.Parameters);
        using var named = new SafeTensorsReader(new MemoryStream(Checkpoint.ToBytes(gradients)));
        Assert.Equal(file.Differentiated.Order(), named.Tensors.Select(tensor => tensor.Name).Order());
        var largest = file.Differentiated.SelectMany(file.GradientOf).Max(Math.Abs);
        deviations.AddRange(file.Differentiated.Select(weight =>
            Deviation.Of($"gradient of {weight}", file.GradientOf(weight), named.Read(weight).ToArray<double>(), largest)));
        return deviations;
    }

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
