using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>Inputs of numbers beside one of tokens, each with its own part of a sample.</summary>
public sealed class SeveralInputsTests
{
    private static readonly float[] Sample = [0.5f, 0.25f, 80, 90, 70, 1, 4, 0, 2];

    private static Explanation Explained() => new Offers(seed: 3).At(Sample);

    [Fact]
    public void What_is_left_out_is_all_numbers_and_no_tokens()
    {
        var why = Explained();
        var answer = why.Attribute("Choice[1]", new GradientTimesInput());
        Assert.Equal(["Prices", "Sizes"], answer.Values.Select(values => values.Tensor.Name));
        Assert.Contains("of: \"Meaning\"", Assert.Throws<NotSupportedException>(() => why.Attribute("Choice[1]", new Gradient(), of: "Words")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_that_is_moved_a_little_is_moved_in_each_input()
    {
        var judged = Explained().Attribute("Choice[1]", new GradientTimesInput()).Judge(new() { Repetitions = 6, Subsets = 20 });
        Assert.InRange(judged.Scores.Single(score => score.Metric == "max-sensitivity").Score, -0.5, 0);
    }

    [Fact]
    public void Weights_that_are_not_trained_are_no_control()
    {
        var judged = Explained().Attribute("Choice[1]", new GradientTimesInput()).Judge(new() { Repetitions = 6, Subsets = 20 });
        Assert.Equal(["Choice", "Meaning", "Normed", "Praise", "Room"], judged.Randomised.Select(line => line.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_a_target_no_tensor_of_the_loss_is_one_of_the_forward_pass()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Offers(seed: 3).Explain(Sample).Attribute("Choice[1]", new Gradient(), of: "Error"));
        Assert.Contains("There is no tensor 'Error'", refusal.Message, StringComparison.Ordinal);
    }
}
