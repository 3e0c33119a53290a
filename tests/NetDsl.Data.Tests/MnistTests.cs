using Xunit;

namespace NetDsl.Data.Tests;

public sealed class MnistTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netdsl-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reads_the_real_digits()
    {
        var mnist = Mnist.Load(SharedData.Path("mnist"));

        Assert.Equal((60_000, 10_000), (mnist.Train.Count, mnist.Test.Count));
        Assert.Equal((784, 10), (mnist.Train.SampleWidth, mnist.Train.TargetWidth));
        // The first labels of both files, as published.
        Assert.Equal([5, 0, 4, 1, 9], Labels(mnist.Train, 5));
        Assert.Equal([7, 2, 1, 0, 4], Labels(mnist.Test, 5));
        Assert.Equal(1f, mnist.Train.Sample(0).ToArray().Max(), 0.01f);
        // The mean grey of the training images, by which they are often standardised.
        var sum = 0.0;
        for (var row = 0; row < mnist.Train.Count; row++)
        {
            foreach (var pixel in mnist.Train.Sample(row))
                sum += pixel;
        }

        Assert.Equal(0.1307, sum / (60_000 * 784), 4);
    }

    [Theory]
    [InlineData("-idx", "")]
    [InlineData(".idx", "")]
    [InlineData("-idx", ".gz")]
    [InlineData(".idx", ".gz")]
    public void Finds_the_usual_names(string join, string end)
    {
        Write(join, end, "train", [2, 2, 2], [0, 51, 102, 153, 204, 255, 0, 0], [3, 9]);
        Write(join, end, "t10k", [1, 2, 2], [1, 2, 3, 4], [0]);

        var mnist = Mnist.Load(_folder);

        Assert.Equal([0f, 0.2f, 0.4f, 0.6f], mnist.Train.Sample(0).ToArray());
        Assert.Equal([3, 9], Labels(mnist.Train, 2));
        Assert.Equal(1, mnist.Test.Count);
    }

    [Fact]
    public void Names_what_is_missing()
    {
        var file = Assert.Throws<FileNotFoundException>(() => Mnist.Load(_folder));
        Assert.Equal(
            $"{_folder} has none of train-images-idx3-ubyte, train-images.idx3-ubyte, train-images-idx3-ubyte.gz, train-images.idx3-ubyte.gz.",
            file.Message);
        Assert.Equal(Path.Combine(_folder, "train-images-idx3-ubyte"), file.FileName);
        var nowhere = Path.Combine(_folder, "nowhere");
        Assert.Equal(
            $"There is no folder {nowhere}; expected one with MNIST's four IDX files.",
            Assert.Throws<DirectoryNotFoundException>(() => Mnist.Load(nowhere)).Message);
    }

    [Fact]
    public void Names_a_label_that_is_no_digit()
    {
        Write("-idx", "", "train", [2, 1, 1], [0, 0], [3, 10]);
        AssertRefused("train-labels-idx1-ubyte, byte 9: expected a label from 0 to 9, found 10.");
    }

    [Fact]
    public void Names_numbers_that_differ()
    {
        Write("-idx", "", "train", [2, 1, 1], [0, 0], [3]);
        AssertRefused($"train-labels-idx1-ubyte, byte 4: expected 2 labels, as many as images in {Path.Combine(_folder, "train-images-idx3-ubyte")}, found 1.");

        Write("-idx", "", "train", [2, 1, 1], [0, 0], [3, 4]);
        Write("-idx", "", "t10k", [1, 1, 2], [0, 0], [3]);
        AssertRefused("t10k-images-idx3-ubyte, header: expected images of 1 pixels, found 2 pixels.");
    }

    [Fact]
    public void Names_files_of_another_kind()
    {
        Write("-idx", "", "train", [2], [0, 0], [3, 4]);
        AssertRefused("train-images-idx3-ubyte, byte 3: expected 3 axes or more: images, rows, columns, found 1.");

        Write("-idx", "", "train", [0, 1, 1], [], []);
        AssertRefused("train-images-idx3-ubyte, byte 4: expected images, found 0×1×1.");

        File.WriteAllBytes(Path.Combine(_folder, "train-labels-idx1-ubyte"), IdxBytes.Of(0x0C, [1], 0, 0, 0, 1));
        AssertRefused("train-labels-idx1-ubyte, byte 2: expected type UInt8, found Int32.");

        File.WriteAllBytes(Path.Combine(_folder, "train-labels-idx1-ubyte"), IdxBytes.Of(0x08, [1, 1], 1));
        AssertRefused("train-labels-idx1-ubyte, byte 3: expected 1 axis of labels, found 2.");
    }

    [Fact]
    public void Images_may_have_channels_and_as_many_classes_as_are_said()
    {
        Write("-idx", "", "train", [1, 1, 2, 3], [0, 51, 102, 153, 204, 255], [11]);
        var (images, labels) = (Path.Combine(_folder, "train-images-idx3-ubyte"), Path.Combine(_folder, "train-labels-idx1-ubyte"));

        var data = LabelledImages.Load(images, labels, classes: 12);

        Assert.Equal([0, 0.2f, 0.4f, 0.6f, 0.8f, 1], data.Sample(0).ToArray());
        Assert.Equal((12, 1), (data.TargetWidth, data.Target(0)[11]));
        Assert.EndsWith(
            "expected a label from 0 to 10, found 11.",
            Assert.Throws<InvalidDataException>(() => LabelledImages.Load(images, labels, classes: 11)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_times_classes_that_no_array_can_hold_are_refused()
    {
        Write("-idx", "", "train", [3, 1, 1], [0, 0, 0], [1, 2, 3]);

        Assert.StartsWith(
            "3 targets of 1000000000 numbers each are more than one array can hold",
            Assert.Throws<ArgumentException>(() => LabelledImages.Load(
                Path.Combine(_folder, "train-images-idx3-ubyte"), Path.Combine(_folder, "train-labels-idx1-ubyte"), 1_000_000_000)).Message,
            StringComparison.Ordinal);
    }

    private void AssertRefused(string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Mnist.Load(_folder));
        Assert.EndsWith(message, error.Message, StringComparison.Ordinal);
    }

    private void Write(string join, string end, string part, int[] sizes, byte[] pixels, byte[] labels)
    {
        Write($"{part}-images{join}3-ubyte{end}", IdxBytes.Of(0x08, sizes, pixels));
        Write($"{part}-labels{join}1-ubyte{end}", IdxBytes.Of(0x08, [labels.Length], labels));
    }

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(
        Path.Combine(_folder, name), name.EndsWith(".gz", StringComparison.Ordinal) ? IdxBytes.Compress(bytes) : bytes);

    private static long[] Labels(Dataset<float> dataset, int count) =>
        [.. Enumerable.Range(0, count).Select(row => new OneHotEncoding(10).Decode(dataset.Target(row)))];
}
