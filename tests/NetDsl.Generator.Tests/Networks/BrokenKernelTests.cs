using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// A kernel that is broken after it was generated: the explanation, which is computed from the equations, tells at which
/// tensor the two part ways.
/// </summary>
public sealed class BrokenKernelTests
{
    private const string Source = """
        using NetDsl;
        using static NetDsl.Activations;

        namespace Declared;

        [Network]
        public partial class Net
        {
            [Input(10)] public partial Layer Image { get; }
            [Dense(24, Activation = Tanh)] public partial Layer Hidden { get; }
            [Dense(20, Activation = Relu)] public partial Layer Code { get; }
            [Dense(3, Activation = Sigmoid)] public partial Layer Digit { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """;

    [Fact]
    public void An_untouched_kernel_holds()
    {
        var verification = Verify([]);
        Assert.True(verification.Holds, verification.ToString());
        Assert.True(verification.Replayed > 1000);
    }

    [Theory]
    [InlineData("dropped bias", "Hidden", "ref hiddenBias, ", "", "Hidden.z")]
    [InlineData("dropped bias of dot products", "Digit", "ref digitBias, ", "", "Digit.z")]
    [InlineData("terms of one number", "Hidden", "new(10, Left: 1", "new(10, Left: 0", "Hidden.z")]
    [InlineData("another function", "Hidden", "VectorMath.Tanh(hiddenZ_n)", "VectorMath.Sin(hiddenZ_n)", "Hidden")]
    [InlineData("stale activation", "Code", "(code_n & Lanes.Mask<float>(n, 20)).StoreUnsafe(ref code, (nuint)(s * 32 + n));", "", "Code")]
    [InlineData("wrong buffer", "Digit", "ref Value(80);", "ref Value(112);", "Digit.z", "∂L/∂Digit.Weights")]
    [InlineData("wrong order of indices", "Digit", "Factor: 20", "Factor: 1", "Digit.z")]
    [InlineData("some terms too few", "Digit", "Terms = 20", "Terms = 16", "Digit.z")]
    [InlineData("forgotten derivative", "Code", "Vector<float>.One, Vector<float>.Zero)", "Vector<float>.One, Vector<float>.One)", "∂L/∂Code.z")]
    [InlineData("sign of a gradient", "Code", "sum0 += Vector.LoadUnsafe(ref dCodeZ", "sum0 -= Vector.LoadUnsafe(ref dCodeZ", "∂L/∂Code.Bias")]
    [InlineData("another mean", "Error", "error_s_sum / 3f", "error_s_sum / 3.0000002f", "Error")]
    public void A_broken_kernel_is_caught_at_its_tensor(string what, string layer, string kernel, string broken, params string[] tensors)
    {
        var verification = Verify(new() { [layer] = (kernel, broken) });
        Assert.False(verification.Holds, what);
        Assert.True(verification.Mismatching > 0, what);
        Assert.Equal(tensors, verification.Offenders.Select(step => step.Subject.Tensor).Distinct());
    }

    /// <summary>Generates the network, replaces text in the files of some layers, and replays what the result computes.</summary>
    private static ReplayReport Verify(Dictionary<string, (string Kernel, string Broken)> changes)
    {
        var files = CompiledNetwork.Generate(Source).Result.Results.Single().GeneratedSources
            .ToDictionary(file => file.HintName, file => file.SourceText.ToString());
        foreach (var (layer, (kernel, broken)) in changes)
        {
            var name = $"Declared.Net.{layer}.g.cs";
            Assert.Contains(kernel, files[name], StringComparison.Ordinal);
            files[name] = files[name].Replace(kernel, broken, StringComparison.Ordinal);
        }

        var compilation = CompiledNetwork.Declare(Source).AddSyntaxTrees(files.Select(file => CompiledNetwork.Parse(file.Value, file.Key)));
        var network = CompiledNetwork.Load(CompiledNetwork.Image(compilation)).GetType("Declared.Net")!;
        return (ReplayReport)CompiledNetwork.Call(typeof(BrokenKernelTests), nameof(Replay), network)!;
    }

    /// <summary>Replays every number of a sample.</summary>
    public static ReplayReport Replay<TNetwork>()
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var network = TNetwork.Create(1, 1);
        RandomSamples.DrawParameters(network.Parameters, 1, new WeightRange(-0.6, 0.6));
        var (samples, targets) = RandomSamples.Load<TNetwork, float>(network, 1, 2);
        return network.Explain(samples[0], targets[0]).Verify(new ReplayOptions { Offenders = int.MaxValue });
    }
}
