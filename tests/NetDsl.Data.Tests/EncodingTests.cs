using CsCheck;
using Xunit;

namespace NetDsl.Data.Tests;

public class EncodingTests
{
    [Fact]
    public void Codes_are_what_they_should_be()
    {
        Assert.Equal([0f, 0, 1, 0], Encode(new OneHotEncoding(4), 2));
        Assert.Equal([0f, 1, 1, 0], Encode(new BitEncoding(4), 6));
        Assert.Equal([-1f, 1, 1, -1], Encode(new BitEncoding(4, signed: true), 6));
        Assert.Equal([2f], Encode(new OrdinalEncoding(3), 2));
    }

    [Fact]
    public void Bits_are_divided_in_the_middle_of_their_two_levels()
    {
        Assert.Equal(0b01, new BitEncoding(2).Decode<float>([0.6f, 0.4f]));
        Assert.Equal(0b01, new BitEncoding(2, signed: true).Decode<float>([0.1f, -0.1f]));
    }

    [Fact]
    public void What_lies_in_the_middle_is_decided()
    {
        Assert.Equal(0b10, new BitEncoding(2).Decode<float>([MathF.BitDecrement(0.5f), 0.5f]));
        Assert.Equal(0b10, new BitEncoding(2, signed: true).Decode<float>([-float.Epsilon, 0]));
        Assert.Equal(1, new OneHotEncoding(4).Decode<float>([-1, 2, 2, 1]));
        Assert.Equal(2, new OrdinalEncoding(4).Decode<float>([1.5f]));
        Assert.Equal(3, new OrdinalEncoding(4).Decode<float>([2.5f]));
    }

    [Fact]
    public void Every_label_is_decoded_from_its_code_and_from_one_nearby()
    {
        var encoding = Gen.OneOf<IEncoding>(
            Gen.Int[1, 300].Select(count => (IEncoding)new OneHotEncoding(count)),
            Gen.Select(Gen.Int[1, 62], Gen.Bool, (bits, signed) => (IEncoding)new BitEncoding(bits, signed)),
            Gen.Int[1, 10_000].Select(count => (IEncoding)new OrdinalEncoding(count)));
        Gen.Select(encoding, Gen.Long[0, long.MaxValue], Gen.Double[-0.45, 0.45].Array[300]).Sample(
            (encoding, number, noise) =>
            {
                var label = number % encoding.Count;
                var code = new double[encoding.Width];
                encoding.Encode(label, code.AsSpan());
                Assert.Equal(label, encoding.Decode<double>(code));
                for (var i = 0; i < code.Length; i++)
                    code[i] += noise[i];
                Assert.Equal(label, encoding.Decode<double>(code));
            },
            iter: 1000, threads: 1);
    }

    [Fact]
    public void Labels_out_of_range_are_named()
    {
        IEncoding[] encodings = [new OneHotEncoding(4), new BitEncoding(2), new OrdinalEncoding(4)];
        foreach (var encoding in encodings)
        {
            foreach (var label in (long[])[-1, 4, long.MaxValue])
            {
                var error = Assert.Throws<ArgumentOutOfRangeException>(() => Encode(encoding, label));
                Assert.Contains($"Expected a label from 0 to 3, found {label}.", error.Message, StringComparison.Ordinal);
            }
        }

        var all = Assert.Throws<ArgumentOutOfRangeException>(() => new OneHotEncoding(3).EncodeAll<float>([0, 2, 3]));
        Assert.Contains("Label 2: expected 0 to 2, found 3.", all.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encodes_many() =>
        Assert.Equal([1f, 0, 0, 1, 1, 0], new OneHotEncoding(2).EncodeAll<float>([0, 1, 0]));

    [Fact]
    public void Wrong_lengths_and_no_numbers_are_named()
    {
        foreach (var encoding in (IEncoding[])[new OneHotEncoding(3), new BitEncoding(3), new OrdinalEncoding(3)])
        {
            foreach (var length in (int[])[encoding.Width - 1, encoding.Width + 1])
            {
                var message = $"Expected {encoding.Width} numbers, found {length}.";
                Assert.Equal(message, Assert.Throws<ArgumentException>(() => encoding.Encode(1, new float[length].AsSpan())).Message);
                Assert.Equal(message, Assert.Throws<ArgumentException>(() => encoding.Decode<float>(new float[length])).Message);
            }

            var code = new float[encoding.Width];
            code[^1] = float.NaN;
            Assert.Equal(
                $"Number {encoding.Width - 1} of {encoding.Width} is NaN: it is near to nothing.",
                Assert.Throws<NotFiniteNumberException>(() => encoding.Decode<float>(code)).Message);
        }
    }

    [Fact]
    public void An_encoding_has_a_size()
    {
        Assert.Throws<ArgumentOutOfRangeException>("bits", () => new BitEncoding(0));
        Assert.Throws<ArgumentOutOfRangeException>("bits", () => new BitEncoding(63));
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => new OneHotEncoding(0));
        Assert.Throws<ArgumentOutOfRangeException>("ranks", () => new OrdinalEncoding(0));
        Assert.Throws<ArgumentNullException>("encoding", () => EncodingExtensions.EncodeAll<float>(null!, [0]));
    }

    [Fact]
    public void Ranks_beyond_the_order_are_its_ends()
    {
        var encoding = new OrdinalEncoding(3);
        Assert.Equal(0, encoding.Decode<float>([-7]));
        Assert.Equal(2, encoding.Decode<float>([float.PositiveInfinity]));
    }

    private static float[] Encode(IEncoding encoding, long label)
    {
        var code = new float[encoding.Width];
        Array.Fill(code, float.NaN);
        encoding.Encode(label, code.AsSpan());
        return code;
    }
}
