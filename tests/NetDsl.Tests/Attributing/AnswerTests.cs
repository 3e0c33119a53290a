using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>Counterfactuals, large numbers, judgements, and how answers are written.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void Values_of_a_tensor_are_a_text()
    {
        var gradient = new AttributedTensor(new("X", "X", Pass.Forward, Shape.Create([12]), ""), [0, 2, -4, 0, 0, 0, 0, 0, 0, 0, 0, 0.5]);
        Assert.Equal(
            """
            X[12], −1.5 together
              X[2]  −4                   ████████████████████████
              X[1]  +2                   ████████████
              X[11] +0.5                 ███
              9 more: +0
            """,
            gradient.ToString());
    }

    [Fact]
    public void A_counterfactual_is_run()
    {
        var why = new Pictures(seed: 3).Drawn(4, 0.4).At(Planted.Draw(5, 144));
        var other = why.Counterfactual("Kind[2]", wanted: 0.5, over: "Kind[0]");
        Assert.True(other.Holds, other.ToString());
        var sample = other.Sample[0].Values.Select(x => (float)x).ToArray();
        var there = new Pictures(seed: 3).Drawn(4, 0.4).At(sample);
        Assert.Equal(0.5, there.Read(new("Kind", 2)) - there.Read(new("Kind", 0)), 1e-4);

        // No nearer sample of the region: it lies along the gradient.
        var near = why.Counterfactual("Kind[2]", wanted: why.Read(new("Kind", 2)) + 1e-6);
        Assert.Equal(1, near.Steps);
        Assert.Contains("in the linear region", near.ToString(), StringComparison.Ordinal);
        var gradient = why.Gradient("Kind[2]", "Image").Values;
        var along = gradient.Zip(near.Change[0].Values, (slope, change) => slope * change).Sum();
        Assert.Equal(near.Distance * Math.Sqrt(gradient.Sum(slope => slope * slope)), along, 1e-12);
    }

    [Fact]
    public void What_cannot_be_reached_is_said()
    {
        // 1 − relu(1 − x) is 1 at most, and flat at 2.
        var why = new Hinge(seed: 1).With("H.Weights", -1).With("H.Bias", 1).With("F.Weights", -1).With("F.Bias", 1).At(2);
        var beyond = why.Counterfactual("F[0]", wanted: 3);
        Assert.False(beyond.Holds);
        Assert.Contains("✗", beyond.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_number_of_a_box_is_found_where_there_is_one_hill()
    {
        var why = new Plain(seed: 1).With("H.Weights", 1, 0, 0, 0, 1, 0, 0, 0, 1).With("F.Weights", 2, -3, 0.5).With("F.Bias", 1).At(0.5f, 0.5f, 0.5f);
        var top = why.Maximise("F[0]", low: 0, high: 1);
        Assert.Equal(3.5, top.Reached, 1e-9);
        Planted.Near([1, 0, 1], [.. top.Sample[0].Values], 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => why.Maximise("F[0]", low: 1, high: 1));
    }

    [Fact]
    public void A_judgement_names_controls_and_a_verdict()
    {
        var why = new Pictures(seed: 3).Drawn(4, 0.4).At(Planted.Draw(5, 144));
        var judged = why.Attribute("Kind[1]", IntegratedGradients.From(Baseline.Zero)).Judge(new() { Repetitions = 6, Subsets = 20 });
        Assert.True(judged.Holds, judged.ToString());
        Assert.Equal(["infidelity", "sensitivity-n", "deletion", "insertion", "max-sensitivity"], judged.Scores.Select(score => score.Metric));
        Assert.Equal(["Kind", "More", "Hidden", "Parts", "Edges"], judged.Randomised.Select(line => line.Name));
        Assert.Throws<NotSupportedException>(() => why.Attribute("Kind[1]", Conductance.Of("Parts", Baseline.Zero)).Judge());
    }

    [Fact]
    public void An_answer_is_text_with_question_bars_account_and_residual()
    {
        var why = new Hinge(seed: 1).With("H.Weights", -1).With("H.Bias", 1).With("F.Weights", -1).With("F.Bias", 1).At(2);
        Assert.Equal(
            """
            F[0] = 1, by integrated gradients
            On the straight way from 0 to this sample, how much of the change of F[0] comes by each element of X?
              X[0] +1                   ████████████████████████
            account: X 1; to be explained 1; residual +0, rounding explains 3.3e−13 ✓
            (exact: the path was split at 1 kink)
            """.ReplaceLineEndings("\n"),
            why.Attribute("F[0]", IntegratedGradients.From(Baseline.Zero)).ToText());
    }

    [Fact]
    public void Bars_stand_apart_from_their_numbers_and_lines_are_wrapped()
    {
        var why = new Pictures(seed: 3).Drawn(4, 0.4).At(Planted.Draw(5, 144));
        AttributionMethod[] methods = [SmoothGrad.Of(0.1) with { Samples = 5 }, DeepLift.From(Baseline.Zero), LayerwiseRelevance.Epsilon(), Occlusion.By(Baseline.Zero), new GradientTimesInput()];
        foreach (var lines in methods.Select(method => why.Attribute("Kind[1]", method).ToText().Split('\n')))
        {
            Assert.All(lines, line => Assert.InRange(line.Length, 0, 120));
            var bars = lines.Where(line => line.EndsWith('█')).ToList();
            Assert.Equal(24, bars.Max(line => line.Count(letter => letter == '█')));
            Assert.All(bars, line => Assert.Equal(bars[0].IndexOf('█', StringComparison.Ordinal), line.IndexOf('█', StringComparison.Ordinal)));
            Assert.All(bars, line => Assert.Contains(" █", line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_longest_bar_is_as_long_as_any()
    {
        // 24·x/x is above 24.
        const double x = 0.49020091002910393;
        var tensor = new AttributedTensor(new("X", "X", Pass.Forward, Shape.Create([2]), ""), [x, 0.1]);
        Assert.Equal(24, tensor.ToString().Split('\n')[1].Count(letter => letter == '█'));
    }

    [Fact]
    public void An_account_begins_with_a_number_below_0() => Assert.Contains(
        "account: X −2; to be explained −2", new Hinge(seed: 1).With("H.Weights", 1).With("F.Weights", -1).At(2).Attribute("F[0]", DeepLift.From(Baseline.Zero)).ToText(), StringComparison.Ordinal);

    [Fact]
    public void An_answer_is_a_picture_words_or_bars()
    {
        var picture = new Pictures(seed: 3).Drawn(4, 0.4).At(Planted.Draw(5, 144)).Attribute("Kind[1]", IntegratedGradients.From(Baseline.Zero)).ToHtml();
        Assert.Equal(144, picture.Split("<rect").Length - 1);
        Assert.Contains("✓", picture, StringComparison.Ordinal);
        var sentence = new Sentence(seed: 3).Drawn(4, 0.6).At(1, 5, 3, 19, 0, 5).Attribute("Tone[1]", new Gradient(), of: "Meaning");
        Assert.Equal(6, sentence.ToHtml(["I", "do", "<not>", "like", "the", "film"]).Split("<span").Length - 1);
        Assert.Contains("&lt;not&gt;", sentence.ToHtml(["I", "do", "<not>", "like", "the", "film"]), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => sentence.ToHtml(["two", "words"]));
        Assert.Contains("X[2]", new Plain(seed: 1).Drawn(1, 1).At(1, 2, 3).Attribute("F[0]", new Gradient()).ToHtml(), StringComparison.Ordinal);
    }
}
