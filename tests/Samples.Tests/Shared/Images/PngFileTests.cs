using System.Buffers.Binary;
using System.IO.Compression;
using NetDsl.Samples.Images;
using Xunit;

namespace NetDsl.Samples.Tests.Images;

public sealed class PngFileTests
{
    [Fact]
    public void An_image_is_its_header_its_rows_and_an_end()
    {
        var path = Path.GetTempFileName();
        try
        {
            var image = new GreyImage(2, 2) { [0, 0] = 1, [0, 1] = 0.2f, [1, 0] = -1, [1, 1] = 2 };
            PngFile.Save(path, image);
            var bytes = File.ReadAllBytes(path);

            Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(bytes[..8]));
            // The checksum of a chunk without data is the same in every file.
            Assert.Equal("0000000049454E44AE426082", Convert.ToHexString(bytes[^12..]));
            Assert.Equal("0000000D49484452" + "00000002" + "00000002" + "0800000000", Convert.ToHexString(bytes[8..29]));
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(33));
            using var rows = new MemoryStream();
            using (var compressed = new ZLibStream(new MemoryStream(bytes, 41, length), CompressionMode.Decompress))
                compressed.CopyTo(rows);
            Assert.Equal([0, 255, 51, 0, 0, 255], rows.ToArray());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_enlarged_image_has_squares_for_pixels()
    {
        var large = new GreyImage(2, 1) { [0, 0] = 0.25f, [0, 1] = 0.5f }.Enlarge(2);

        Assert.Equal((4, 2), (large.Width, large.Height));
        Assert.Equal([0.25f, 0.25f, 0.5f, 0.5f], large.Row(1));
    }

    [Fact]
    public void A_picture_is_pasted_row_by_row()
    {
        var image = new GreyImage(3, 3);
        image.Paste(1, 1, [1, 2, 3, 4], 2);

        Assert.Equal([0, 0, 0], image.Row(0));
        Assert.Equal([0, 1, 2], image.Row(1));
        Assert.Equal([0, 3, 4], image.Row(2));
    }
}
