using CsCheck;
using NetDsl.Samples.Shakespeare.Baselines;
using NetDsl.Samples.Shakespeare.Writing;
using Xunit;

namespace NetDsl.Samples.Tests.Shakespeare;

public sealed class NGramModelTests
{
    [Fact]
    public void Probabilities_are_positive_and_sum_to_one() =>
        Gen.Select(Gen.Int[0, 4].Array[1, 60], Gen.Int[0, 4], Gen.Int[0, 4].Array[1, 10]).Sample((text, order, read) =>
        {
            var model = new NGramModel(text, order, vocabulary: 5);
            var probabilities = new float[5];
            foreach (var token in read)
            {
                model.Read(token, probabilities);
                Assert.All(probabilities, probability => Assert.InRange(probability, 1e-6f, 1));
                Assert.Equal(1, probabilities.Sum(), 1e-5f);
            }
        });

    [Fact]
    public void What_followed_is_weighed_against_what_is_frequent()
    {
        // After 0 came 1 twice; of all five tokens two are 0, two are 1, one is 2.
        var model = new NGramModel([0, 1, 0, 1, 2], order: 2, vocabulary: 4);
        var probabilities = new float[4];

        model.Read(0, probabilities);

        // p₁ = (count + 3·¼) / (5 + 3), p₂ = (count + 1·p₁) / (2 + 1).
        var single = (2 + 0.75) / 8;
        Assert.Equal((2 + single) / 3, probabilities[1], 1e-6);
        Assert.Equal(0.75 / 8 / 3, probabilities[3], 1e-6);
    }

    [Fact]
    public void Uniform_costs_the_logarithm_of_the_vocabulary() =>
        Assert.Equal(3, Bits.PerCharacter(new NGramModel([0, 1], order: 0, vocabulary: 8), [1, 5, 2]), 1e-6);

    [Fact]
    public void What_was_read_before_is_forgotten()
    {
        var model = new NGramModel([0, 1, 2, 0, 1, 2, 3, 3, 1, 0], order: 3, vocabulary: 4);
        var (first, again) = (new float[4], new float[4]);
        model.Read(1, first);
        model.Read(3, again);
        model.Begin();
        model.Read(1, again);

        Assert.Equal(first, again);
    }
}
