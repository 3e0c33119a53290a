namespace NetDsl.Data;

/// <summary>Images and their labels in a pair of IDX files.</summary>
public static class LabelledImages
{
    private const float White = byte.MaxValue;

    /// <summary>Reads a pair of files.</summary>
    /// <param name="imagesPath">Images of bytes: number × rows × columns, perhaps × channels.</param>
    /// <param name="labelsPath">A byte for each image, from 0 to below <paramref name="classes"/>.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="options">How the files are read; the defaults where they are left out.</param>
    /// <returns>Samples of pixels from 0 to 1, row after row; targets of a number a class, 1 for the image's own.</returns>
    /// <exception cref="FileNotFoundException">One of the files is missing.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is damaged, of another type or number of axes, there are more images than labels or fewer, or a label is
    /// out of range; the message says which and where.
    /// </exception>
    public static Dataset<float> Load(string imagesPath, string labelsPath, int classes, IdxOptions? options = null)
    {
        var labels = IdxFile.Read(labelsPath, options);
        Expect(labels, labels.Shape.Count == 1, "1 axis of labels");
        var images = IdxFile.Read(imagesPath, options);
        Expect(images, images.Shape.Count >= 3, "3 axes or more: images, rows, columns");
        if (images.Shape[0] != labels.Shape[0])
        {
            throw DataErrors.Malformed(
                labelsPath, "byte 4", $"{images.Shape[0]} labels, as many as images in {imagesPath}", $"{labels.Shape[0]}");
        }

        if (images.Bytes.IsEmpty)
            throw DataErrors.Malformed(imagesPath, "byte 4", "images", images.Shape.ToString());

        var targets = Encode(labels, new OneHotEncoding(classes));
        var pixels = images.Bytes.Span;
        var samples = new float[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
            samples[i] = pixels[i] / White;

        return new(samples.Length / images.Shape[0], classes, samples, targets);
    }

    private static void Expect(IdxFile file, bool axesFit, string axes)
    {
        if (file.Type != IdxType.UInt8)
            throw DataErrors.Malformed(file.Name, "byte 2", $"type {IdxType.UInt8}", $"{file.Type}");
        if (!axesFit)
            throw DataErrors.Malformed(file.Name, "byte 3", axes, $"{file.Shape.Count}");
    }

    private static float[] Encode(IdxFile labels, OneHotEncoding encoding)
    {
        // The magic and the size of the one axis come before the first label.
        const int HeaderSize = 8;
        var values = labels.Bytes.Span;
        var targets = new float[ArrayLength.Of(values.Length, encoding.Width, "targets")];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= encoding.Count)
            {
                throw DataErrors.Malformed(
                    labels.Name, $"byte {HeaderSize + i}", $"a label from 0 to {encoding.Count - 1}", $"{values[i]}");
            }

            encoding.Encode(values[i], targets.AsSpan(i * encoding.Width, encoding.Width));
        }

        return targets;
    }
}
