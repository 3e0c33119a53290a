using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>What a parameter is, its layer says; the number of its axes says nothing.</summary>
public sealed class ParameterRoleTests
{
    private static readonly IReadOnlyList<ParameterDescription> Parameters = Penalised.Description.Parameters;

    [Fact]
    public void Biases_are_not_penalised_however_many_axes_they_have()
    {
        var network = new Penalised();
        Fill(network, ParameterRole.Weight, 0);
        foreach (var role in (ParameterRole[])[ParameterRole.Bias, ParameterRole.Scale, ParameterRole.Activation])
            Fill(network, role, 1);

        network.Evaluate(new double[8], new double[3]);
        Assert.Equal(0, network.Decay.Values[0]);
        Assert.Contains(Parameters, parameter => parameter is { Role: ParameterRole.Bias, Shape.Count: 2 });
    }

    [Fact]
    public void All_weights_are_penalised()
    {
        var network = new Penalised();
        network.Parameters.Clear();
        Fill(network, ParameterRole.Weight, 1);

        network.Evaluate(new double[8], new double[3]);
        Assert.Equal(Parameters.Where(parameter => parameter.Role == ParameterRole.Weight).Sum(parameter => parameter.Length), network.Decay.Values[0]);
    }

    [Theory]
    [InlineData("Rnn", "Weights Weight, Recurrent Weight, Bias Bias")]
    [InlineData("Gru", "Weights Weight, Recurrent Weight, Bias Bias, RecurrentBias Bias")]
    [InlineData("Lstm", "Weights Weight, Recurrent Weight, Bias Bias, BackwardWeights Weight, BackwardRecurrent Weight, BackwardBias Bias")]
    [InlineData("Normal", "Scale Scale, Shift Bias")]
    [InlineData("Own", "scale Scale, shift Bias")]
    [InlineData("Mixture", "Gate Weight, Weights Weight, Bias Bias, Output Weight, OutputBias Bias")]
    [InlineData("Maxout", "Weights Weight, Bias Bias")]
    [InlineData("Whitened", "RunningMean Statistic, RunningVariance Statistic, Scale Scale, Shift Bias")]
    [InlineData("Y", "Weights Weight, Bias Bias, slope Activation")]
    public void Each_layer_says_what_its_parameters_are(string layer, string roles) => Assert.Equal(
        roles.Split(", ").Order(),
        Parameters.Where(parameter => parameter.Layer == layer).Select(parameter => $"{parameter.Name[(layer.Length + 1)..]} {parameter.Role}").Order());

    private static void Fill(Penalised network, ParameterRole role, double value)
    {
        foreach (var parameter in Parameters.Where(parameter => parameter.Role == role))
            network.Parameters.Slice(parameter.Offset, parameter.Length).Fill(value);
    }
}
