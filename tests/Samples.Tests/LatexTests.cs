using NetDsl.Samples.Autoencoder;
using NetDsl.Samples.Digits;
using NetDsl.Samples.Forecast;
using NetDsl.Samples.Shakespeare.Networks;
using NetDsl.Tests;
using Xunit;

namespace NetDsl.Samples.Tests;

/// <summary>What LaTeX is written of the samples' networks.</summary>
public sealed class LatexTests
{
    [Fact]
    public void Explanations_of_all_networks_can_be_typeset()
    {
        Check(new XorNetwork(seed: 1));
        Check(new DigitNetwork(seed: 1));
        Check(new DigitAutoencoder(seed: 1));
        Check(new PassengerNetwork(seed: 1));
        Check(new TemperatureNetwork(seed: 1));
        Check(new GruNetwork(seed: 1));
        Check(new TransformerNetwork(seed: 1));
    }

    private static void Check<TNetwork>(TNetwork network)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        // Whole numbers are tokens as well, and the first class is one.
        float[] sample = [.. Enumerable.Range(0, TNetwork.Description.SampleWidth).Select(i => (float)(i % 3))];
        var target = new float[TNetwork.Description.TargetWidth];
        if (TNetwork.Description.Targets[0].Domain == TargetDomain.Distribution)
            target[0] = 1;
        var why = network.Explain(sample, target, new Adam());
        LatexSource.Check(why.ToLatex(new ExplanationFormat { Verification = new() { ElementsPerTensor = 1 } }));
    }
}
