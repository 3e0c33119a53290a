using System.Buffers.Binary;
using NetDsl.Samples.Digits.CommandLine;
using NetDsl.Samples.Digits;
using Xunit;

namespace NetDsl.Samples.Tests.Digits;

public sealed class DigitDataTests
{
    [Fact]
    public void Images_of_another_size_are_refused_with_both_sizes()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var part in new[] { "train", "t10k" })
            {
                var file = Path.Combine(folder.FullName, part);
                File.WriteAllBytes($"{file}-images-idx3-ubyte", [.. Header(8, 3, 1, 2, 2), 1, 2, 3, 4]);
                File.WriteAllBytes($"{file}-labels-idx1-ubyte", [.. Header(8, 1, 1), 7]);
            }

            var error = Assert.Throws<InvalidDataException>(() => DigitData.Read(folder.FullName));

            Assert.Contains("have 4 pixels; the network reads 28 × 28 = 784", error.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(null, true)]
    public void A_test_image_is_one_of_those_that_are_there(int? image, bool isThere)
    {
        var two = new Dataset<float>(1, 1, new float[2], new float[2]);

        var error = Record.Exception(() => new DigitData("made up", two, two).RequireTestImage(image));

        Assert.Equal(isThere ? null : typeof(UsageException), error?.GetType());
    }

    private static byte[] Header(byte type, byte axes, params int[] sizes)
    {
        var header = new byte[4 + 4 * sizes.Length];
        (header[2], header[3]) = (type, axes);
        for (var axis = 0; axis < sizes.Length; axis++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * axis), sizes[axis]);
        return header;
    }
}
