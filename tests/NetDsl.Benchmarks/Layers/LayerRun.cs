using System.Reflection;

namespace NetDsl.Benchmarks.Layers;

/// <summary>The passes of one layer, ready to run on a batch that a whole training step has gone through.</summary>
/// <param name="Forward">Computes the layer.</param>
/// <param name="Backward">Computes its gradients.</param>
/// <param name="Draw">Draws its noise, as each training step does first; null where it has none.</param>
/// <param name="Noise">The numbers that are drawn.</param>
internal sealed record LayerRun(Action Forward, Action Backward, Action? Draw, int Noise)
{
    /// <summary>The kernels of both passes that stand in no loop over time, by name.</summary>
    public required IReadOnlyList<(string Name, Action Run)> Kernels { get; init; }

    /// <summary>Makes the network of a layer and trains it on a batch of random samples.</summary>
    public static LayerRun Of(Type network, SingleLayer layer, int batch) => (LayerRun)typeof(LayerRun)
        .GetMethod(nameof(Prepare), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(network)
        .Invoke(null, [layer, batch])!;

    private static LayerRun Prepare<TNetwork>(SingleLayer layer, int batch)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var description = TNetwork.Description;
        var random = new Random(1);
        var network = TNetwork.Create(seed: 1, batch);
        for (var row = 0; row < batch; row++)
            network.Load(row, Sample(description, layer, random), Target(description, random));
        network.Backpropagate(batch);

        var noise = description.Noise.Sum(one => one.Values.Shape.FlattenedLength) * batch;
        var kernels = typeof(TNetwork).GetMethods(BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(method => method.Name.Contains("Alone_") && method.GetParameters().Length == 1)
            .Select(method => (method.Name.Replace("Alone", ""), Pass(method.Name)));
        return new(Pass(CompiledLayers.Forward), Pass(CompiledLayers.Backward), noise == 0 ? null : Pass("DrawNoise"), noise)
        {
            Kernels = [.. kernels],
        };

        Action Pass(string name)
        {
            var type = name == "DrawNoise" ? typeof(Network<TNetwork, float>) : typeof(TNetwork);
            var pass = type.GetMethod(name, BindingFlags.NonPublic | BindingFlags.Instance, [typeof(int)])!.CreateDelegate<Action<int>>(network);
            return () => pass(batch);
        }
    }

    private static float[] Sample(NetworkDescription network, SingleLayer layer, Random random) =>
        [.. Enumerable.Range(0, network.SampleWidth).Select(_ => layer.Tokens > 0 ? random.Next(layer.Tokens) : 2 * random.NextSingle() - 1)];

    private static float[] Target(NetworkDescription network, Random random)
    {
        var loss = network.Targets.Single();
        var target = new float[loss.Width];
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = loss.Domain switch
            {
                TargetDomain.Class => random.Next(network.PredictionWidth / loss.Width),
                TargetDomain.Distribution => 1f / loss.Classes,
                _ => random.NextSingle(),
            };
        }

        return target;
    }
}
