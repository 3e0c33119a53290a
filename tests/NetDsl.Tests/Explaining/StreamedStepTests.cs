using System.Globalization;
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

    [Fact]
    public void A_recurrence_that_goes_on_is_explained_by_the_states_before() => CheckItself(new Murmur(seed: 1), steps: 23, "Next", "State.h", "Frames");

    [Fact]
    public void Convolutions_that_go_on_are_explained_by_what_they_look_back_at() => CheckItself(new Echo(seed: 1), steps: 23, "Far", "Near", "Frames");

    [Fact]
    public void Attention_is_explained_by_the_steps_before() => CheckItself(new Recital(seed: 1), steps: 9, "Next", "Attended.v", "Frames");

    [Theory]
    [InlineData(9, false)]
    [InlineData(23, true)]
    public void An_attribution_says_that_the_state_that_was_carried_over_stays(int steps, bool isCarried)
    {
        var net = new Murmur(seed: 1);
        for (var t = 0; t < steps; t++)
            net.Step([0.1f * t, -0.2f, 0.3f]);
        var why = net.Explain();
        var question = why.Attribute($"Next[{why.LastStep},0]", new Gradient()).Question;
        Assert.Equal(isCarried, question.EndsWith("What the stream carried over from earlier steps, as its state, stays as it is, whatever the features are.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stream_that_was_explained_goes_on_with_the_same_bits()
    {
        var (asked, other) = (new Murmur(seed: 1), new Murmur(seed: 1));
        for (var t = 0; t < 20; t++)
        {
            float[] frame = [0.1f * t, -0.2f, 0.3f];
            Assert.Equal(other.Step(frame), asked.Step(frame));
            Assert.Equal(t % 9, asked.Explain().LastStep);
            Assert.Equal(t + 1, asked.Position);
        }
    }

    [Fact]
    public void What_a_stream_has_carried_over_is_given()
    {
        var stream = new Murmur(seed: 1);
        for (var t = 0; t < 12; t++)
            stream.Step([0.1f * t, -0.2f, 0.3f]);

        var carried = stream.Explain().State.h[0, 2];

        Assert.NotEqual(0, carried.Value);
        Assert.True(carried.IsGiven);
        Assert.Empty(carried.Inputs);
        Assert.Equal($"State.h[0,2] = {((float)carried.Value).ToString("R", CultureInfo.InvariantCulture).Replace('-', '−')}    given", carried.ToString().Split('\n')[0].Trim());
    }

    [Fact]
    public void The_last_step_is_what_is_told()
    {
        var stream = new Murmur(seed: 1);
        stream.Step([1, 2, 3]);
        var found = stream.Step([3, 2, 1]).ToArray();

        var why = stream.Explain();

        var largest = found[0] >= found[1] ? 0 : 1;
        Assert.Contains($"Next[1,{largest}] is the largest of 2 elements of this step", why.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Next[8,", why.ToString(), StringComparison.Ordinal);
        Assert.Contains($"Murmur says {Brief(found[0])}, {Brief(found[1])}.", why.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_step_there_is_nothing_to_explain()
    {
        var stream = new Murmur(seed: 1);
        Assert.Contains("has taken no step", Assert.Throws<InvalidOperationException>(stream.Explain).Message, StringComparison.Ordinal);
        stream.Step([1, 2, 3]);
        stream.ResetState();
        Assert.Throws<InvalidOperationException>(stream.Explain);
    }

    [Fact]
    public void What_reads_the_last_state_is_explained_where_that_was_reached()
    {
        var stream = new Verdicts(seed: 1);
        for (var t = 0; t < 5; t++)
            stream.Step([t, -t, 1]);
        Assert.Contains("predicts of the state after step 6", Assert.Throws<InvalidOperationException>(stream.Explain).Message, StringComparison.Ordinal);

        var found = stream.Step([1, 2, 3]).ToArray();

        var why = stream.Explain();
        Assert.Equal(found[1], why.Verdict[1].Value);
        Assert.True(why.Verify().Holds);
    }

    private static string Brief(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A stream is asked itself: its own bits, each of which is replayed, and nothing of later steps in them.</summary>
    private static void CheckItself<TNetwork>(TNetwork stream, int steps, string predicted, string earlier, string frames)
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
    {
        var random = new Random(2);
        for (var t = 0; t < steps; t++)
        {
            float[] frame = [.. Enumerable.Range(0, TNetwork.Description.Stream!.FrameWidth).Select(_ => random.NextSingle() - 0.5f)];
            var found = stream.Step(frame).ToArray();
            var why = stream.Explain();
            var row = why.LastStep!.Value;
            for (var n = 0; n < found.Length; n++)
            {
                var number = why.Of(predicted)[row, n];
                Assert.Equal(found[n], number.Value);
                Assert.True(number.Step.Agrees && number.Step.WithinBound, number.ToString());
                Assert.All(number.PathTo(earlier), on => Assert.True(on.Step.Agrees, on.ToString()));
            }

            for (var k = 0; k < frame.Length; k++)
                Assert.Equal(frame[k], why.Of(frames)[row, k].Value);
            Assert.True(why.Verify().Holds, why.Verify().ToString());
        }
    }

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
