using NetDsl.Generator.Emission;
using NetDsl.Generator.Tests.Scheduling;
using Xunit;

namespace NetDsl.Generator.Tests.Differentiation;

/// <summary>
/// The equations of the backward pass, as they stand above its code: those of textbooks, which read what the forward pass
/// has computed.
/// </summary>
public sealed class GradientTextTests
{
    [Theory]
    [InlineData("BinaryCrossEntropy", 1, "∂L/∂Digit[n] = share·(Error.p[n] − Error.t[n])")]
    [InlineData("BinaryCrossEntropy", 4, "∂L/∂Digit[n] = share·(Error.p[n] − Error.t[n])/4")]
    [InlineData("SoftmaxCrossEntropy", 10, "∂L/∂Digit[n] = share·(Error.p[n] − Error.t[n])")]
    [InlineData("SoftmaxCrossEntropy(Weight = 2)", 10, "∂L/∂Digit[n] = 2·share·(Error.p[n] − Error.t[n])")]
    [InlineData("MeanSquaredError", 1, "∂L/∂Digit[n] = 2·share·(Digit[n] − Error.t[n])")]
    [InlineData("MeanSquaredError", 9, "∂L/∂Digit[n] = 2·share·(Digit[n] − Error.t[n])/9")]
    [InlineData("MeanAbsoluteError", 9, "∂L/∂Digit[n] = share·sign(Digit[n] − Error.t[n])/9")]
    [InlineData(
        "Huber",
        1,
        "∂L/∂Digit[n] = share·(Digit[n] − Error.t[n] if |Digit[n] − Error.t[n]| ≤ 1 else sign(Digit[n] − Error.t[n]))")]
    public void Of_losses(string loss, int units, string gradient) =>
        Assert.Contains(gradient, Equations($"Dense({units})", loss));

    [Theory]
    [InlineData("Relu", "(1 if Digit.z[n] > 0 else 0)")]
    [InlineData("LeakyRelu", "(1 if Digit.z[n] > 0 else 0.01)")]
    [InlineData("Elu", "(1 if Digit.z[n] > 0 else exp(Digit.z[n]))")]
    [InlineData("Gelu", "(0.5·(1 + erf(Digit.z[n]/√2)) + 1/√(2·π)·Digit.z[n]·exp(−Digit.z[n]²/2))")]
    [InlineData("Silu", "(σ(Digit.z[n]) + Digit[n]·(1 − σ(Digit.z[n])))")]
    [InlineData("Mish", "(tanh(softplus(Digit.z[n])) + Digit.z[n]·(1 − tanh(softplus(Digit.z[n]))²)·σ(Digit.z[n]))")]
    [InlineData("Softplus", "σ(Digit.z[n])")]
    [InlineData("Sigmoid", "Digit[n]·(1 − Digit[n])")]
    [InlineData("Tanh", "(1 − Digit[n]²)")]
    [InlineData("HardSwish", "(0 if Digit.z[n] ≤ −3 else 1 if Digit.z[n] ≥ 3 else (2·Digit.z[n] + 3)/6)")]
    [InlineData("Sine", "cos(Digit.z[n])")]
    public void Of_activations(string activation, string slope) =>
        Assert.Contains(
            $"∂L/∂Digit.z[n] = ∂L/∂Digit[n]·{slope}", Equations($"Dense(5, Activation = {activation})", "MeanSquaredError"));

    [Fact]
    public void A_loss_is_a_mean() => Assert.Contains(
        "Error = Σₙ ((1 − Error.t[n])·softplus(Digit[n]) + Error.t[n]·softplus(−Digit[n]))/3", Equations("Dense(3)", "BinaryCrossEntropy"));

    [Fact]
    public void What_two_layers_send_back_has_its_common_factors_once()
    {
        const string layers = """
            [Input(4)] public partial Layer Image { get; }
            [Dense(5)] public partial Layer Hidden { get; }
            [Multiply(nameof(Hidden), nameof(Hidden))] public partial Layer Square { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """;
        Assert.Contains("∂L/∂Hidden[n] = 2·∂L/∂Square[n]·Hidden[n]", Equations(layers));
    }

    [Fact]
    public void The_place_of_a_maximum_is_read_where_others_read_its_source_too()
    {
        const string layers = """
            [Input(8)] public partial Layer Image { get; }
            [Dense(8)] public partial Layer Hidden { get; }
            [Reshape(4, 2)] public partial Layer Steps { get; }
            [MaxPool1D(2)] public partial Layer Pool { get; }
            [MeanSquaredError] public partial Loss OfPool { get; }
            [MeanSquaredError(From = nameof(Steps))] public partial Loss OfSteps { get; }
            """;
        Assert.Contains("∂L/∂Steps[2·i+u,c] += ∂L/∂Pool[i,c] if Pool.first[i,c] = u else 0", Equations(layers));
    }

    private static IReadOnlyList<string> Equations(string layer, string loss) => Equations($$"""
        [Input(4)] public partial Layer Image { get; }
        [{{layer}}] public partial Layer Digit { get; }
        [{{loss}}] public partial Loss Error { get; }
        """);

    /// <summary>The equations above the generated methods.</summary>
    private static IReadOnlyList<string> Equations(string layers)
    {
        var network = DeclaredSchedules.Network($$"""
            [Network]
            public partial class Declared
            {
            {{layers}}
            }
            """);
        return [.. network.Graph.Equations.Concat(network.Backward.All).Select(EquationNotation.Write)];
    }
}
