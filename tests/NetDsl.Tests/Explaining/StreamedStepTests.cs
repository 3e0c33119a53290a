using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>A step of a stream is explained by the frames so far: what comes later changes none of its numbers.</summary>
public sealed class StreamedStepTests
{
    [Fact]
    public void Steps_of_a_recurrence_are_those_of_the_explained_sequence() => Check(new Murmur(seed: 1), "Next", "State.h");

    [Fact]
    public void Steps_of_attention_are_those_of_the_explained_sequence() => Check(new Recital(seed: 1), "Next", "Attended.v");

    [Fact]
    public void Steps_of_dilated_convolutions_are_those_of_the_explained_sequence() => Check(new Echo(seed: 1), "Far", "Near");

    private static void Check<TNetwork>(TNetwork stream, string predicted, string earlier)
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
    {
        var random = new Random(2);
        var sofar = new float[TNetwork.Description.SampleWidth];
        for (var t = 0; t < TNetwork.Description.Stream!.Length; t++)
        {
            float[] frame = [.. Enumerable.Range(0, TNetwork.Description.Stream.FrameWidth).Select(_ => random.NextSingle() - 0.5f)];
            frame.CopyTo(sofar, t * frame.Length);
            var found = stream.Step(frame).ToArray();
            var why = stream.Share().Explain(sofar);
            for (var n = 0; n < found.Length; n++)
            {
                var number = why.Of(predicted)[t, n];
                Assert.Equal(found[n], number.Value);
                Assert.True(number.Step.Agrees && number.Step.WithinBound, number.ToString());
                var path = number.PathTo(earlier);
                Assert.All(path, on => Assert.True(on.Step.Agrees, on.ToString()));
                Assert.InRange(path[^1].Name.Indices[0], 0, t + 1);
            }
        }
    }
}
