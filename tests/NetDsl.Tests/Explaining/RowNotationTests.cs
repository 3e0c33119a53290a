using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>Formulas say of which row of a batch their numbers are; those of one sample say nothing of rows.</summary>
public sealed class RowNotationTests
{
    private static readonly float[] Samples = [.. Enumerable.Range(0, 24).Select(place => 0.1f * place - 0.8f)];

    [Theory]
    [InlineData("Mix[1,1]", "Σₛ Louder[1,s]·Mix.W[s,1]", "Σₛ Louder[1;1,s]·Mix.W[s,1]")]
    [InlineData("Pool[0,1]", "maxᵤ Mix[u,1]", "maxᵤ Mix[1;u,1]")]
    [InlineData("Error.p[2]", "Error.e[2]/Error.S", "Error.e[1;2]/Error.S[1;]")]
    [InlineData("∂L/∂Guess.Bias[1]", "∂L/∂Guess[1]", "Σₛ ∂L/∂Guess[s;1]")]
    [InlineData("∂L/∂Guess.Weights[1,2]", "∂L/∂Guess[2]·Pool[0,1]", "Σₛ ∂L/∂Guess[s;2]·Pool[s;0,1]")]
    [InlineData("∂L/∂Mix.W[3,1]", "Σᵢ ∂L/∂Mix[i,1]·Louder[i,3]", "Σₛᵢ ∂L/∂Mix[s;i,1]·Louder[s;i,3]")]
    [InlineData("∂L/∂Louder.gain[2]", "Σ_b ∂L/∂Louder[2,b]·Heard[2,b]", "Σ_(s,b) ∂L/∂Louder[s;2,b]·Heard[s;2,b]")]
    public void A_formula_of_a_sample_and_of_row_1_of_a_batch(string name, string ofSample, string ofRow)
    {
        Assert.Equal(ofSample, new Bands(3).Explain(Samples.AsSpan(12), 2).Ask(name).Step.Formula);
        Assert.Equal(ofRow, new Bands(3).ExplainTraining<int>(Samples, [0, 2])[1].Ask(name).Step.Formula);
    }

    [Fact]
    public void An_index_of_the_users_that_is_called_s_is_not_that_of_rows()
    {
        var row = new Doubled(3).ExplainTraining<int>(Samples.AsSpan(0, 8), [0, 2])[1];
        Assert.Equal("Σ_(s,s_) ∂L/∂Loud[s;0,s_]·Heard[s;0,s_]", row.Ask("∂L/∂Loud.gain[0]").Step.Formula);
    }

    [Fact]
    public void Formulas_of_a_batch_name_the_row_of_all_that_each_sample_has()
    {
        var random = new Random(4);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var row = new Thinned(2).ExplainTraining(Draw(3 * 6), Draw(3 * 2), new Adam(), seed: 7)[1];
        var all = row.Tensors.SelectMany(tensor => Enumerable.Range(0, tensor.Shape.FlattenedLength).Select(place => row[tensor.Element(place)])).ToList();
        var ofSamples = all.Where(number => number.Name is { Row: not null, Indices.Count: > 0 }).Select(number => number.Name.Tensor).Distinct().ToList();
        var formulas = 0;
        foreach (var (number, tensor) in all.Where(number => !number.IsGiven).SelectMany(_ => ofSamples, (number, tensor) => (number, tensor)))
        {
            foreach (var behind in number.Step.Formula.Split(tensor + "[")[1..])
            {
                Assert.True(behind[..2] is "1;" or "s;", $"{number.Name} = {number.Step.Formula}");
                formulas++;
            }
        }

        Assert.True(formulas > 100);
    }

    [Theory]
    [InlineData("strokes")]
    [InlineData("melody")]
    [InlineData("sentence")]
    [InlineData("verse")]
    public void Formulas_of_a_sample_name_no_row(string network)
    {
        var why = ExplainedNetworks.Of(network);
        foreach (var tensor in why.Tensors.Where(tensor => tensor.Shape.FlattenedLength > 0))
        {
            var number = why[tensor.Element(tensor.Shape.FlattenedLength / 2)];
            if (!number.IsGiven)
                Assert.DoesNotMatch(@";|Σₛ|\[\]", number.Step.Formula);
        }
    }
}
