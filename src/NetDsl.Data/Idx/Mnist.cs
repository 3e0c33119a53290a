namespace NetDsl.Data;

/// <summary>
/// MNIST's handwritten digits (LeCun, Cortes, Burges 1998), or any set in the same four files, such as Fashion-MNIST.
/// </summary>
/// <param name="Train">The images to train with: pixels from 0 to 1, row after row, and ten numbers as target.</param>
/// <param name="Test">The images to test with.</param>
public sealed record Mnist(Dataset<float> Train, Dataset<float> Test)
{
    /// <summary>The number of digits.</summary>
    public const int Classes = 10;

    /// <summary>Reads the four files of a folder.</summary>
    /// <param name="folder">
    /// Where <c>train-images-idx3-ubyte</c>, <c>train-labels-idx1-ubyte</c>, <c>t10k-images-idx3-ubyte</c> and
    /// <c>t10k-labels-idx1-ubyte</c> lie; <c>.idx</c> in place of <c>-idx</c> and <c>.gz</c> at the end are found too.
    /// </param>
    /// <param name="options">How the files are read; the defaults where they are left out.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">A file is missing; the message lists the names that were tried.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is damaged, images and labels differ in number, a label is no digit, or the images of the test are of
    /// another size than those of the training; the message says which and where.
    /// </exception>
    public static Mnist Load(string folder, IdxOptions? options = null)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder}; expected one with MNIST's four IDX files.");

        var train = Load(folder, "train", options);
        var test = Load(folder, "t10k", options);
        return train.SampleWidth == test.SampleWidth
            ? new(train, test)
            : throw DataErrors.Malformed(
                Find(folder, "t10k-images", axes: 3),
                "header",
                $"images of {train.SampleWidth} pixels",
                $"{test.SampleWidth} pixels");
    }

    private static Dataset<float> Load(string folder, string part, IdxOptions? options) => LabelledImages.Load(
        Find(folder, $"{part}-images", axes: 3), Find(folder, $"{part}-labels", axes: 1), Classes, options);

    private static string Find(string folder, string stem, int axes)
    {
        string[] names = [$"{stem}-idx{axes}-ubyte", $"{stem}.idx{axes}-ubyte"];
        string[] tried = [.. names, .. names.Select(name => name + ".gz")];
        return tried.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                $"{folder} has none of {string.Join(", ", tried)}.", Path.Combine(folder, names[0]));
    }
}
