using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>A network goes on from a layer whose output was changed.</summary>
public sealed class ResumingTests
{
    private static readonly string[] OfReader = [.. SmallReader.Description.Layers.Where(layer => layer.Kind is not ("Input" or "SoftmaxCrossEntropy")).Select(layer => layer.Name)];

    public static TheoryData<string> Layers => [.. OfReader];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Unchanged_it_has_the_bits_of_the_whole_pass(string layer)
    {
        var net = new SmallReader(seed: 3, capacity: 5);
        var random = new Random(7);
        for (var row = 0; row < 5; row++)
            net.Load(row, [.. Enumerable.Range(0, SmallReader.Description.SampleWidth).Select(_ => (float)random.Next(6))]);
        net.Forward(5);
        float[][] whole = [.. Enumerable.Range(0, 5).Select(row => net.Prediction(row).ToArray())];
        var changed = net.LayerNamed(layer);
        float[][] outputs = [.. Enumerable.Range(0, 5).Select(row => changed.OutputRow(row).ToArray())];

        foreach (var row in Enumerable.Range(0, 5))
            changed.OutputRow(row).Clear();
        net.ForwardFrom(changed, 5);
        Assert.Contains(Enumerable.Range(0, 5), row => !net.Prediction(row).SequenceEqual(whole[row]));

        foreach (var row in Enumerable.Range(0, 5))
            outputs[row].CopyTo(changed.OutputRow(row));
        net.ForwardFrom(changed, 5);
        foreach (var row in Enumerable.Range(0, 5))
            Assert.Equal(whole[row], net.Prediction(row).ToArray());
    }

    public static TheoryData<string> OfPicture =>
        [.. PaddedPicture.Description.Layers.Where(layer => layer.Kind is not ("Input" or "SoftmaxCrossEntropy")).Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(OfPicture))]
    public void With_the_output_of_another_sample_it_predicts_what_it_predicts_of_that(string layer)
    {
        var net = new PaddedPicture(seed: 5, capacity: 2);
        var random = new Random(11);
        for (var row = 0; row < 2; row++)
            net.Load(row, [.. Enumerable.Range(0, PaddedPicture.Description.SampleWidth).Select(_ => random.NextSingle())]);
        net.Forward(2);
        var (one, other) = (net.Prediction(0).ToArray(), net.Prediction(1).ToArray());
        Assert.NotEqual(one, other);

        var changed = net.LayerNamed(layer);
        changed.OutputRow(1).CopyTo(changed.OutputRow(0));
        net.ForwardFrom(changed, 2);
        Assert.Equal(other, net.Prediction(0).ToArray());
        Assert.Equal(other, net.Prediction(1).ToArray());
    }

    [Fact]
    public void What_follows_is_what_the_weights_say()
    {
        var net = XorByHand.Make();
        net.Load(0, [1, 0]);
        net.Forward(1);
        net.Hidden.OutputRow(0)[0] = 5;
        net.ForwardFrom(net.Hidden, 1);
        Assert.Equal(5, net.Prediction(0)[0]);
        net.Forward(1);
        Assert.Equal(1, net.Prediction(0)[0]);
    }

    [Fact]
    public void What_cannot_go_on_says_why()
    {
        var net = XorByHand.Make();
        net.Reserve(2);
        net.Load(0, [1, 0], [1]);
        net.Forward(1);
        Assert.Contains("computed 1 rows", Assert.Throws<ArgumentOutOfRangeException>(() => net.ForwardFrom(net.Hidden, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("rows 0 to 0", Assert.Throws<ArgumentOutOfRangeException>(() => net.Hidden.OutputRow(1)[0]).Message, StringComparison.Ordinal);
        Assert.Contains("is an input", Assert.Throws<NotSupportedException>(() => net.Bits.OutputRow(0)[0]).Message, StringComparison.Ordinal);
        Assert.Contains("another network", Assert.Throws<ArgumentException>(() => net.ForwardFrom(XorByHand.Make().Hidden, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("no layer Hiden, but Bits, Hidden", Assert.Throws<ArgumentException>(() => net.LayerNamed("Hiden")).Message, StringComparison.Ordinal);
        net.Backpropagate(1);
        Assert.Contains("one of training", Assert.Throws<InvalidOperationException>(() => net.ForwardFrom(net.Hidden, 1)).Message, StringComparison.Ordinal);
    }
}
