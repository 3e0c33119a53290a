namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>Random samples of classes: inputs from 0 to 1, or tokens.</summary>
/// <param name="Samples">The samples, one after another.</param>
/// <param name="Targets">What NetDsl takes: one-hot, or the number of the class.</param>
/// <param name="Labels">The number of the class of each sample, or of each of its positions.</param>
internal sealed record DrawnSamples(float[] Samples, float[] Targets, long[] Labels)
{
    /// <summary>Draws samples for a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="tokens">Where inputs are tokens, how many there are; else 0.</param>
    public static DrawnSamples For(NetworkDescription network, int rows, int tokens)
    {
        var random = new Random(1);
        var samples = new float[rows * network.SampleWidth];
        foreach (ref var value in samples.AsSpan())
            value = tokens > 0 ? random.Next(tokens) : random.NextSingle();

        var loss = network.Targets.Single();
        var isSparse = loss.Domain == TargetDomain.Class;
        var classes = isSparse ? network.PredictionWidth / loss.Width : loss.Classes;
        var labels = new long[rows * loss.Width / (isSparse ? 1 : classes)];
        foreach (ref var label in labels.AsSpan())
            label = random.Next(classes);

        var targets = new float[rows * loss.Width];
        for (var i = 0; i < labels.Length; i++)
            targets[isSparse ? i : i * classes + labels[i]] = isSparse ? labels[i] : 1;
        return new(samples, targets, labels);
    }
}
