using System.Diagnostics;
using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>Convolutions, recurrences, attention and look-ups: identities, and what is refused.</summary>
public sealed class NetworkTests
{
    [Fact]
    public void The_gradient_of_the_loss_is_the_one_that_training_computes()
    {
        var pictures = new Pictures(seed: 3).Drawn(4, 0.4).At(Planted.Draw(5, 144));
        Compare(pictures, "Image", "Edges", "Edges.Weights", "Strong", "Parts.z", "Hidden.Weights", "Both", "Kind.Bias");
        var series = new Series(seed: 3).Drawn(4, 0.6).At(Planted.Draw(5, 18, -1, 1));
        Compare(series, "Curve", "State", "State.Weights", "Next.Weights");
        var sentence = new Sentence(seed: 3).Drawn(4, 0.6).At(1, 5, 3, 19, 0, 5);
        Compare(sentence, "Meaning", "Attended", "Tone.Weights", "Meaning.Weights");

        static void Compare(Explanation why, params string[] tensors)
        {
            foreach (var tensor in tensors)
            {
                var gradient = why.Gradient(of: "Error", by: tensor);
                for (var place = 0; place < gradient.Values.Count; place++)
                {
                    var stored = why.Read(gradient.Tensor.Element(place).Derivative);
                    Assert.True(
                        Math.Abs(stored - gradient.Values[place]) <= 2e-5 * (1 + gradient.Values.Max(Math.Abs)),
                        $"{gradient.Tensor.Element(place).Derivative}: {stored} in memory, {gradient.Values[place]} on tape");
                }
            }
        }
    }

    [Fact]
    public void Every_method_closes_on_convolutions()
    {
        var why = new Pictures(seed: 3).Drawn(4, 0.4).At(Planted.Draw(5, 144));
        AttributionMethod[] methods =
        [
            new Gradient(), new GradientTimesInput(), IntegratedGradients.From(Baseline.Zero), IntegratedGradients.From(Planted.Draw(9, 144)),
            Conductance.Of("Parts", Baseline.Zero), DeepLift.From(Baseline.Zero), LayerwiseRelevance.Epsilon(), LayerwiseRelevance.Gamma(),
            LayerwiseRelevance.AlphaBeta(), LayerwiseRelevance.Epsilon() with { Box = (0, 1) },
            Shapley.From(Baseline.Zero) with { Groups = FeatureGroups.Blocks(4, 4) },
            Shapley.From(Baseline.Zero) with { Groups = FeatureGroups.Blocks(2, 2), Orders = 5 }, SmoothGrad.Of(0.1) with { Samples = 5 },
        ];
        foreach (var method in methods)
        {
            var attribution = why.Attribute("Kind[2]", method);
            Assert.True(attribution.Holds, attribution.ToString());
            Assert.True(attribution.Bound < 1e-7 * (1 + attribution.Flat().Sum(Math.Abs)), $"{attribution.Method}: {attribution.Bound}");
        }
    }

    [Fact]
    public void Recurrences_and_attention_are_covered()
    {
        var series = new Series(seed: 3).Drawn(4, 0.6).At(Planted.Draw(5, 18, -1, 1));
        var sentence = new Sentence(seed: 3).Drawn(4, 0.6).At(1, 5, 3, 19, 0, 5);
        AttributionMethod[] methods =
        [
            new Gradient(), IntegratedGradients.From(Baseline.Zero), DeepLift.From(Baseline.Zero), LayerwiseRelevance.Epsilon(), SmoothGrad.Of(0.1) with { Samples = 5 },
        ];
        foreach (var method in methods)
        {
            var ofSeries = series.Attribute("Next[0]", method);
            Assert.True(ofSeries.Holds, ofSeries.ToString());
            var ofSentence = sentence.Attribute("Tone[1]", method, of: "Meaning");
            Assert.True(ofSentence.Holds, ofSentence.ToString());
        }
    }

    /// <summary>A score is −∞ at the sample, at the baseline, or at both; all of them in the row of an empty baseline.</summary>
    [Theory]
    [InlineData("1 1 0 1", "1 1 0 1")]
    [InlineData("1 1 0 1", "1 1 1 1")]
    [InlineData("1 1 1 1", "1 0 0 1")]
    [InlineData("1 1 0 1", "0 0 0 0")]
    [InlineData("0 0 0 1", "1 1 1 0")]
    public void Scores_that_a_mask_takes_away_close_the_account_of_DeepLIFT(string present, string before)
    {
        var why = new Masked(seed: 3).Drawn(4, 0.6).At([.. Planted.Draw(5, 24, -1, 1), .. Mask(present)]);
        var attribution = why.Attribute("Both[1]", DeepLift.From((float[])[.. Planted.Draw(6, 24, -1, 1), .. Mask(before)]));
        Assert.True(attribution.Holds, attribution.ToString());
        Assert.InRange(attribution.Bound, 0, 1e-10);
        double[] ofMask = [.. attribution.Values.Single(tensor => tensor.Tensor.Name == "Present").Values];
        Assert.Equal(Mask(present).Zip(Mask(before), (now, then) => now == then), ofMask.Select(value => value == 0));

        static float[] Mask(string text) => [.. text.Split(' ').Select(there => there == "1" ? 1f : 0f)];
    }

    [Fact]
    public void A_row_of_a_batch_is_attributed_as_training_took_it()
    {
        var batch = new Thinned(2).Drawn(4, 0.6).ExplainTraining(Planted.Draw(5, 18, -1, 1), Planted.Draw(6, 6, -1, 1), seed: 7);
        AttributionMethod[] methods = [new GradientTimesInput(), IntegratedGradients.From(Baseline.Zero), DeepLift.From(Baseline.Zero), LayerwiseRelevance.Epsilon()];
        foreach (var (row, why) in batch.Index())
        {
            // What dropout left out has no derivative, the rest is as large as its mask.
            var (mask, weights) = (why.Of("Less.mask").ToArray(), why.Both.Weights.ToArray());
            Assert.Equal(Enumerable.Range(0, 8).Select(unit => mask[unit] * weights[2 * unit + 1]), why.Both[1].Gradient(why.Norm).Values);
            foreach (var method in methods)
            {
                var attribution = why.Both[1].Attribute(method);
                Assert.True(attribution.Holds || method is GradientTimesInput, attribution.ToString());
                Assert.Equal(why.Both[1].Value, attribution.Value, 1e-6);
                Assert.EndsWith("statistics of the batch are those of this training step, whatever the features are.", attribution.Question, StringComparison.Ordinal);
            }

            // The loss of a sample, of which the batch takes the mean.
            double[] stored = [.. why.Both.LossGradient.Select(number => 3 * number.Value)];
            Planted.Near(stored, [.. why.Error[0].Gradient(why.Both).Values], 1e-6);
            Assert.Contains($"batch[{row}]", Assert.Throws<ArgumentException>(() => batch[(row + 1) % 3].Attribute($"Both[{row};1]", new Gradient())).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Tokens_are_refused_with_what_to_ask_instead()
    {
        var why = new Sentence(seed: 3).At(1, 5, 3, 19, 0, 5);
        var refusal = Assert.Throws<NotSupportedException>(() => why.Attribute("Tone[1]", new Gradient()));
        Assert.Contains("of: \"Meaning\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_asked_says_what_can()
    {
        var why = new Gates(seed: 3).At(1, 1);
        Assert.Contains("There is:", Assert.Throws<ArgumentException>(() => why.Attribute("F[0]", new Gradient(), of: "G")).Message, StringComparison.Ordinal);
        Assert.Contains("does not depend on F", Assert.Throws<ArgumentException>(() => why.Attribute("H[0]", new Gradient(), of: "F")).Message, StringComparison.Ordinal);
        Assert.Contains("forward pass", Assert.Throws<ArgumentException>(() => why.Attribute("dL/dH[0]", new Gradient())).Message, StringComparison.Ordinal);
        Assert.Contains("2 features were expected", Assert.Throws<ArgumentException>(() => why.Attribute("F[0]", IntegratedGradients.From(new double[] { 1, 2, 3 }))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => why.Attribute("F[1]", new Gradient()));
        Assert.Throws<NotFiniteNumberException>(() => Baseline.From([double.NaN]));
    }

    [Fact]
    public void A_path_through_a_LeNet_is_split_at_every_kink()
    {
        var why = new LeNet(seed: 7).Drawn(4, 0.15).At(Planted.Draw(5, 784));
        var watch = Stopwatch.StartNew();
        why.Attribute("Digit[3]", new Gradient());
        var taping = watch.ElapsedMilliseconds;
        watch.Restart();
        var path = why.Attribute("Digit[3]", IntegratedGradients.From(Baseline.Zero));
        TestContext.Current.TestOutputHelper!.WriteLine($"taping {taping} ms, path {watch.ElapsedMilliseconds} ms\n{path}");
        Assert.True(path.Holds, path.ToString());
        Assert.True(path.Bound <= 1e-6 * path.Flat().Sum(Math.Abs), path.ToString());
    }
}
