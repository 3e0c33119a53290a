using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares what a network predicts step by step with what it predicts for the whole sequence: the same bits.</summary>
internal static class StreamCheck
{
    private static readonly WeightRange Weights = new(-0.6, 0.6);

    public static void RunSingle<TNetwork>(int seed)
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(seed);

    public static void RunDouble<TNetwork>(int seed)
        where TNetwork : StreamingNetwork<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(seed);

    /// <summary>What a network with weights of a seed predicts for a whole sequence.</summary>
    public static float[] Predict<TNetwork>(float[] sample, int seed)
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float> => Create<TNetwork, float>(seed).Predict(sample).ToArray();

    /// <summary>
    /// What a network with weights of a seed predicts for frames, one after another, however many there are; the same each time that
    /// it begins anew.
    /// </summary>
    public static float[] Stream<TNetwork>(float[] frames, int seed)
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
    {
        var network = Create<TNetwork, float>(seed);
        var predicted = Take();
        network.ResetState();
        Assert.Equal(predicted, Take());
        network.Predict(frames[..TNetwork.Description.SampleWidth]);
        Assert.Equal(predicted, Take());
        return predicted;

        float[] Take() =>
            [.. frames.Chunk(TNetwork.Description.Stream!.FrameWidth).SelectMany(frame => network.Step(frame).ToArray())];
    }

    private static void Run<TNetwork, T>(int seed)
        where TNetwork : StreamingNetwork<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var stream = TNetwork.Description.Stream!;
        var network = Create<TNetwork, T>(seed);
        var (frames, sample) = Draw<TNetwork, T>(seed);
        var expected = network.Share().Predict(sample).ToArray();

        // A second stream sees nothing of the first one, nor of a whole pass between them.
        for (var time = 0; time < 2; time++)
        {
            var streamed = frames.Select(frame => network.Step(frame).ToArray()).ToList();
            Assert.Equal(expected, Assemble(stream, streamed));
            Assert.Equal(frames.Length, network.Position);
            Assert.Equal(expected, network.Predict(sample).ToArray());
            Assert.Equal(0, network.Position);
        }

        // A concurrent collection may be counted to this thread now and then; a step that allocates does so each time.
        if (Optimisation.IsOn)
            Assert.Contains(0, Enumerable.Range(0, 5).Select(_ => AllocatedByStep(network, frames)));
    }

    /// <summary>The rows of each output one after another, as a whole pass predicts them; of what has no rows, that of the last step.</summary>
    private static IEnumerable<T> Assemble<T>(StreamDescription stream, IReadOnlyList<T[]> steps)
    {
        var rows = stream.Outputs.Select(_ => new List<T>()).ToList();
        foreach (var (t, step) in steps.Index())
        {
            var rest = step.AsSpan();
            foreach (var (output, row) in stream.Outputs.Zip(rows))
            {
                if (output.Rows > 0 && t + output.Shift < 0)
                    continue;
                if (output.Rows == 0)
                    row.Clear();
                row.AddRange(rest[..output.RowLength]);
                rest = rest[output.RowLength..];
            }

            Assert.Equal(0, rest.Length);
        }

        return rows.SelectMany(row => row);
    }

    private static long AllocatedByStep<TNetwork, T>(TNetwork network, T[][] frames)
        where TNetwork : StreamingNetwork<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        network.ResetState();
        network.Step(frames[0]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        network.Step(frames[1]);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Fills the sequence, and expects to be told why it cannot go on.</summary>
    public static void Ends<TNetwork>(string reason)
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
    {
        var network = Create<TNetwork, float>(seed: 1);
        var frame = new float[TNetwork.Description.Stream!.FrameWidth];
        for (var step = 0; step < TNetwork.Description.Stream.Length; step++)
            network.Step(frame);
        var thrown = Assert.Throws<InvalidOperationException>(() => network.Step(frame).Length);
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
        network.ResetState();
        network.Step(frame);
        Assert.Equal(1, network.Position);
    }

    /// <summary>Gives what does not stream, streams, and compares with the whole.</summary>
    public static void TakesWhatIsGiven<TNetwork>()
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
    {
        var stream = TNetwork.Description.Stream!;
        var network = Create<TNetwork, float>(seed: 2);
        var (frames, streamed) = Draw<TNetwork, float>(seed: 3);
        Assert.Throws<InvalidOperationException>(() => network.Step(frames[0]).Length);
        for (var seed = 4; seed < 6; seed++)
        {
            var random = new Random(seed);
            float[] given = [.. Enumerable.Range(0, stream.GivenWidth).Select(_ => random.NextSingle())];
            network.ResetState(given);
            Assert.Equal(
                network.Share().Predict([.. streamed, .. given]).ToArray(),
                frames.SelectMany(frame => network.Step(frame).ToArray()));
        }
    }

    private static TNetwork Create<TNetwork, T>(int seed)
        where TNetwork : StreamingNetwork<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = TNetwork.Create(seed, capacity: 3);
        RandomSamples.DrawParameters<TNetwork, T>(network, seed, Weights);
        return network;
    }

    /// <summary>The frames of the inputs that stream, and the same numbers as inputs.</summary>
    private static (T[][] Frames, T[] Sample) Draw<TNetwork, T>(int seed)
        where TNetwork : StreamingNetwork<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (random, stream) = (new Random(seed), TNetwork.Description.Stream!);
        var inputs = stream.Inputs.Select(input => (input.RowLength, Values: RandomSamples.Draw<T>(TNetwork.Description, input.Slot, random))).ToList();
        T[][] frames = [.. Enumerable.Range(0, stream.Length).Select(step =>
            inputs.SelectMany(input => input.Values[(step * input.RowLength)..((step + 1) * input.RowLength)]).ToArray())];
        return (frames, [.. inputs.SelectMany(input => input.Values)]);
    }
}
