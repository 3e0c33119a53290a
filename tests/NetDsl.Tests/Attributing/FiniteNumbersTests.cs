using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>What is not finite is refused in words, by whoever is asked; a page says them.</summary>
public sealed class FiniteNumbersTests
{
    [Fact]
    public void A_network_that_diverged_names_its_first_weight_that_is_not_finite()
    {
        var net = new LeNet(seed: 7).Drawn(4, 0.15).With("Edges.Bias", float.NaN, 0, 0, 0, 0, 0);
        var why = net.Explain(Planted.Draw(5, 784), 1);
        AttributionMethod[] methods = [new Gradient(), IntegratedGradients.From(Baseline.Zero), DeepLift.From(Baseline.Zero), LayerwiseRelevance.Epsilon(), Occlusion.By(Baseline.Zero)];
        foreach (var method in methods)
            Assert.Contains("Edges.Bias[0] is NaN, the first in order", Refused(() => why.Attribute("Digit[3]", method)), StringComparison.Ordinal);
        Refused(() => why.Gradient("Digit[3]", "Image"));
        Refused(() => why.Maximise("Digit[3]", 0, 1));
        Assert.NotEmpty(why.ToHtml());
        var recording = new TrainingRecording(() => why);
        recording.Add(0);
        Assert.NotEmpty(recording.ToHtml());
    }

    [Fact]
    public void A_number_that_a_ReLU_makes_of_NaN_is_refused()
    {
        var why = new Pole(2).Explain([1f, 2, 3], [0.5f]);
        Assert.True(float.IsFinite((float)why.Read(new("Y", 0))));
        Assert.Matches(@"B\[\d\] is NaN, the first in order", Refused(() => why.Attribute("Y[0]", IntegratedGradients.From(Baseline.Zero))));
        Assert.NotEmpty(why.ToHtml());
    }

    [Fact]
    public void A_baseline_at_a_pole_is_refused_and_another_one_is_not()
    {
        // The prediction is finite at the sample, and NaN at 0, where B is −∞ and C −∞ or NaN.
        var net = new Pole(2).With("B.Weights", [.. Enumerable.Repeat(1f, 18)]);
        var why = net.Explain([1f, 2, 3], [0.5f]);
        Refused(() => why.Attribute("C.z[0]", IntegratedGradients.From(Baseline.Zero)));
        Assert.True(why.Attribute("C.z[0]", IntegratedGradients.From(Baseline.From([1, 1, 1]))).Holds);
        Assert.NotEmpty(why.ToHtml(new() { Attributed = "C.z[0]" }));
    }

    /// <summary>A mask makes −∞ of a score, which a scale multiplies.</summary>
    [Fact]
    public void A_score_that_is_hidden_is_nothing_to_refuse()
    {
        var why = new Recital(seed: 1).Explain(Planted.Draw(5, Recital.Description.SampleWidth));
        AttributionMethod[] methods = [new Gradient(), IntegratedGradients.From(Baseline.Zero), DeepLift.From(Baseline.Zero), LayerwiseRelevance.Epsilon()];
        Assert.Contains(why.Attended.m, score => double.IsNegativeInfinity(score.Value));
        Assert.All(methods, method => Assert.True(why.Next[2, 0].Attribute(method).Holds, method.Name));
    }

    private static string Refused(Func<object> ask) => Assert.Throws<NotFiniteNumberException>(ask).Message;
}
