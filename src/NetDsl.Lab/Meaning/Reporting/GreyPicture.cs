using System.Buffers.Binary;

namespace NetDsl.Lab;

/// <summary>A sample as a grey picture: as a bitmap for pages, as shades for text. Of several channels the mean is shown.</summary>
internal sealed class GreyPicture
{
    private const string Shades = " ░▒▓█";

    private readonly int _height;
    private readonly int _width;
    private readonly byte[] _grey;

    public GreyPicture(PictureShape shape, ReadOnlySpan<float> sample)
    {
        (_height, _width) = (shape.Height, shape.Width);
        _grey = new byte[_height * _width];
        var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var value in sample)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        for (var pixel = 0; pixel < _grey.Length; pixel++)
        {
            var sum = 0f;
            foreach (var value in sample.Slice(pixel * shape.Channels, shape.Channels))
                sum += value;
            _grey[pixel] = high > low ? (byte)(255 * (sum / shape.Channels - low) / (high - low)) : (byte)0;
        }
    }

    /// <summary>The picture as the address of an image, black on white.</summary>
    public string Address()
    {
        // A bitmap of 8 bits: two headers, the palette of greys, and the rows, the last one first, each padded to four bytes.
        const int headers = 14 + 40;
        const int palette = 256 * 4;
        var row = (_width + 3) / 4 * 4;
        var file = new byte[headers + palette + row * _height];
        (file[0], file[1]) = ((byte)'B', (byte)'M');
        Write(file, 2, file.Length);
        Write(file, 10, headers + palette);
        Write(file, 14, 40);
        Write(file, 18, _width);
        Write(file, 22, _height);
        (file[26], file[28]) = (1, 8);
        for (var grey = 0; grey < 256; grey++)
            file.AsSpan(headers + grey * 4, 3).Fill((byte)(255 - grey));
        for (var y = 0; y < _height; y++)
            _grey.AsSpan(y * _width, _width).CopyTo(file.AsSpan(headers + palette + (_height - 1 - y) * row));
        return $"data:image/bmp;base64,{Convert.ToBase64String(file)}";
    }

    /// <summary>The picture as lines of shades, two rows of pixels to a line.</summary>
    public IEnumerable<string> Lines()
    {
        for (var y = 0; y < _height; y += 2)
        {
            var line = new char[_width];
            for (var x = 0; x < _width; x++)
            {
                var grey = (_grey[y * _width + x] + (y + 1 < _height ? _grey[(y + 1) * _width + x] : 0)) / 2;
                line[x] = Shades[grey * Shades.Length / 256];
            }

            yield return new string(line);
        }
    }

    private static void Write(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
}
