using NetDsl.Samples.Shakespeare.Networks;
using Xunit;

namespace NetDsl.Samples.Tests.Shakespeare;

public sealed class StreamModelTests
{
    private static readonly int[] Text =
        [.. Enumerable.Range(0, 2 * Sizes.Window).Select(i => (7 * i + i / 5) % Sizes.Characters)];

    [Fact]
    public void A_state_goes_on_past_the_window()
    {
        var network = new GruNetwork(seed: 1);
        var read = Read(new StreamModel<GruNetwork>(network.Share()), Text);
        foreach (var token in Text[..^1])
            network.Step([token]);

        Assert.Equal(network.Step([Text[^1]]).ToArray(), read);
    }

    [Fact]
    public void A_full_window_is_followed_by_its_second_half()
    {
        const int half = Sizes.Window / 2;
        var network = new TransformerNetwork(seed: 1);

        var read = Read(new StreamModel<TransformerNetwork>(network), Text.AsSpan(0, Sizes.Window + 1));
        var anew = Read(new StreamModel<TransformerNetwork>(network.Share()), Text.AsSpan(half, half + 1));

        Assert.Equal(anew, read);
    }

    [Fact]
    public void What_was_read_before_is_forgotten()
    {
        var model = new StreamModel<TransformerNetwork>(new(seed: 1));
        var first = Read(model, Text.AsSpan(0, 3));
        Read(model, Text);

        Assert.Equal(first, Read(model, Text.AsSpan(0, 3)));
    }

    private static float[] Read<TNetwork>(StreamModel<TNetwork> model, ReadOnlySpan<int> text)
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
    {
        var probabilities = new float[Sizes.Characters];
        model.Begin();
        foreach (var token in text)
            model.Read(token, probabilities);
        return probabilities;
    }
}
