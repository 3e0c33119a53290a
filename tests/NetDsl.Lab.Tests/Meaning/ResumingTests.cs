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

    public static TheoryData<string, string> Values =>
    [
        .. SmallReader.Description.Layers.SelectMany(layer => layer.Changeable.Select(value => (layer.Name, value.Name))),
        .. SmallWriter.Description.Layers.SelectMany(layer => layer.Changeable.Select(value => (layer.Name, value.Name))),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Unchanged_within_a_layer_it_has_the_bits_of_the_whole_pass(string layer, string value)
    {
        if (layer.StartsWith("Told", StringComparison.Ordinal))
            GoOn(new SmallWriter(seed: 4, capacity: 5));
        else
            GoOn(new SmallReader(seed: 3, capacity: 5));

        void GoOn<TNetwork>(TNetwork net)
            where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
        {
            var random = new Random(7);
            for (var row = 0; row < 5; row++)
                net.Load(row, [.. Enumerable.Range(0, TNetwork.Description.SampleWidth).Select(_ => (float)random.Next(6))]);
            net.Forward(5);
            float[][] whole = [.. Enumerable.Range(0, 5).Select(row => net.Prediction(row).ToArray())];
            var changed = net.LayerNamed(layer);
            float[][] held = [.. Enumerable.Range(0, 5).Select(row => changed.ValueRow(value, row).ToArray())];

            foreach (var row in Enumerable.Range(0, 5))
                changed.ValueRow(value, row).Fill(0.3f);
            net.ForwardFrom(changed, value, 5);
            Assert.All(Enumerable.Range(0, 5), row => Assert.NotEqual(whole[row], net.Prediction(row).ToArray()));
            Assert.All(Enumerable.Range(0, 5), row => Assert.DoesNotContain(changed.ValueRow(value, row).ToArray(), number => number != 0.3f));

            foreach (var row in Enumerable.Range(0, 5))
                held[row].CopyTo(changed.ValueRow(value, row));
            net.ForwardFrom(changed, value, 5);
            Assert.All(Enumerable.Range(0, 5), row => Assert.Equal(whole[row], net.Prediction(row).ToArray()));
        }
    }

    [Fact]
    public void Gates_and_heads_can_be_changed() => Assert.Equal(
        ["Body1.Look.o", "Body2.Look.o", "Memory.r", "Memory.z", "ToldBoth.i", "ToldBoth.f", "ToldBoth.g", "ToldBoth.o", "ToldBoth.iBackward", "ToldBoth.fBackward", "ToldBoth.gBackward", "ToldBoth.oBackward"],
        Values.Select(row => $"{row.Data.Item1}.{row.Data.Item2}"));

    [Fact]
    public void A_gate_that_is_held_makes_of_each_state_what_its_equation_says()
    {
        var net = new SmallReader(seed: 3, capacity: 1);
        net.Load(0, [0, 1, 2, 3, 4, 5, 0, 1]);
        net.Forward(1);
        var memory = net.LayerNamed("Memory");
        memory.ValueRow("z", 0).Fill(1);
        net.ForwardFrom(memory, "z", 1);

        // h' = (1 − z)·c + z·h keeps the state from before the first step, which is zero.
        Assert.All(memory.OutputRow(0).ToArray(), state => Assert.Equal(0, state));
    }

    [Fact]
    public void What_cannot_be_changed_within_a_layer_says_what_can()
    {
        var net = new SmallReader(seed: 3, capacity: 2);
        net.Load(0, new float[8]);
        net.Forward(1);
        var (memory, letters) = (net.LayerNamed("Memory"), net.LayerNamed("Letters"));
        Assert.Contains("has no c that can be changed, but r, z", Assert.Throws<ArgumentException>(() => net.ForwardFrom(memory, "c", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("has no values within it", Assert.Throws<ArgumentException>(() => letters.ValueRow("z", 0)[0]).Message, StringComparison.Ordinal);
        Assert.Contains("rows 0 to 0", Assert.Throws<ArgumentOutOfRangeException>(() => memory.ValueRow("z", 1)[0]).Message, StringComparison.Ordinal);
        Assert.Contains("computed 1 rows", Assert.Throws<ArgumentOutOfRangeException>(() => net.ForwardFrom(memory, "z", 2)).Message, StringComparison.Ordinal);
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
