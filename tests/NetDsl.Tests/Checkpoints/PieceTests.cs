using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Checkpoints;

/// <summary>Tensors are written and read in pieces, so that neither their size nor their layout matters.</summary>
public class PieceTests
{
    [Fact]
    public void Every_layout_is_written_in_row_major_order_and_read_back()
    {
        Check<float>();
        Check<double>();
    }

    [Fact]
    public void Numbers_of_every_precision_are_read_in_pieces()
    {
        var network = LayoutNetwork<double>.Drawn(seed: 4);
        var narrow = new LayoutNetwork<float>();
        Checkpoint.Load(narrow, Checkpoint.ToBytes(network), new() { AllowNarrowing = true });
        Assert.Equal(network.Parameters.ToArray().Select(weight => (float)weight), narrow.Parameters.ToArray());

        Half[] halves = [.. Enumerable.Range(0, 100_001).Select(i => (Half)(i % 2048))];
        using var reader = SafeTensorsFile.Open(
            SafeTensorsFile.Write([NamedTensor.Create<Half>("h", [halves.Length], halves), NamedTensor.Create<float>("f", [1], [7])]));
        Assert.Equal(halves.Select(half => (float)half), reader.Read("h").ToArray<float>());
        Assert.Equal([7f], reader.Read("f").ToArray<float>());
    }

    [Fact]
    public void A_weight_in_a_later_piece_is_named_by_its_own_indices()
    {
        var network = LayoutNetwork<float>.Drawn(seed: 5);
        var parameter = LayoutNetwork<float>.Description.Parameters.Single(parameter => parameter.Name == "Permuted.Weights");
        network.Parameters[parameter.Offset + 4 * 7 + 5 + 9 * 5250 + 140 * 35] = float.PositiveInfinity;

        var error = Assert.Throws<NotFiniteNumberException>(() => Checkpoint.ToBytes(network));
        Assert.StartsWith("Permuted.Weights[4,5,9,140] is ∞".Replace("∞", "Infinity", StringComparison.Ordinal), error.Message, StringComparison.Ordinal);

        var bytes = Checkpoint.ToBytes(network, new() { AllowNonFinite = true });
        var refused = Assert.Throws<InvalidDataException>(() => Checkpoint.Load(new LayoutNetwork<float>(), bytes));
        Assert.Contains("tensor 'Permuted.Weights', element [4,5,9,140]: expected a finite F32, found Infinity", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Saving_takes_no_memory_that_grows_with_the_network()
    {
        var network = LayoutNetwork<double>.Drawn(seed: 6);
        Checkpoint.Save(network, Stream.Null);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Checkpoint.Save(network, Stream.Null);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.True(network.Parameters.Length * sizeof(double) > 2_000_000);
    }

    [Fact]
    public void Loading_takes_the_memory_of_the_weights_once_and_little_more()
    {
        var network = LayoutNetwork<double>.Drawn(seed: 7);
        using var stream = new MemoryStream(Checkpoint.ToBytes(network));
        Checkpoint.Load(network, stream);
        stream.Position = 0;

        var before = GC.GetAllocatedBytesForCurrentThread();
        Checkpoint.Load(network, stream);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, network.Parameters.Length * sizeof(double) + 1_500_000);
    }

    [Fact]
    public void Numbers_are_converted_in_pieces_no_larger_than_the_tensor()
    {
        Assert.InRange(BytesToConvert(10), 0, 1_000);
        Assert.InRange(BytesToConvert(1_000_000), 0, 100_000);

        static long BytesToConvert(int count)
        {
            var tensor = NamedTensor.Create<float>("w", [count], new float[count]);
            var numbers = new double[count];
            tensor.CopyTo<double>(numbers);

            var before = GC.GetAllocatedBytesForCurrentThread();
            tensor.CopyTo<double>(numbers);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_small_tensor_behind_a_large_one_costs_little()
    {
        using var reader = SafeTensorsFile.Open(SafeTensorsFile.Write(
            [NamedTensor.Create<float>("large", [100_000], new float[100_000]), NamedTensor.Create<float>("small", [2], [1, 2])]));
        reader.Read("small");

        var before = GC.GetAllocatedBytesForCurrentThread();
        var small = reader.Read("small");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        Assert.Equal([1f, 2f], small.ToArray<float>());
    }

    [Fact]
    public void Bytes_are_handed_out_by_the_element()
    {
        var tensor = NamedTensor.Create<float>("w", [3], [1, 2, 3]);
        var two = new byte[8];
        tensor.CopyBytes(1, two);

        Assert.Equal([2f, 3f], [BitConverter.ToSingle(two), BitConverter.ToSingle(two, 4)]);
        Assert.Equal(12, tensor.ByteLength);
        Assert.Contains("'w' has 3 elements of 4 bytes; 8 bytes from element 2 on are none of its pieces", Assert.Throws<ArgumentException>(
            () => tensor.CopyBytes(2, two)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => tensor.CopyBytes(-1, two));
        Assert.Throws<ArgumentException>(() => tensor.CopyBytes(0, new byte[6]));
    }

    [Fact]
    public void Numbers_are_handed_out_all_at_once()
    {
        var tensor = NamedTensor.Create<float>("w", [3], [1, 2, 3]);

        Assert.Contains("'w' has 3 elements; there is room for 2", Assert.Throws<ArgumentException>(
            () => tensor.CopyTo<double>(new double[2])).Message, StringComparison.Ordinal);
    }

    private static void Check<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = LayoutNetwork<T>.Drawn(seed: 3);
        var bytes = Checkpoint.ToBytes(network);
        using var reader = SafeTensorsFile.Open(bytes);
        foreach (var parameter in LayoutNetwork<T>.Description.Parameters)
            Assert.Equal(network.InRowMajorOrder(parameter), reader.Read(parameter.Name).ToArray<T>());

        var other = new LayoutNetwork<T>();
        Checkpoint.Load(other, bytes);
        Assert.Equal(network.Parameters.ToArray(), other.Parameters.ToArray());
    }
}
