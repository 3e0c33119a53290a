using Xunit;

namespace NetDsl.Tests.Checkpoints;

/// <summary>Files are replaced in one piece or not at all.</summary>
public sealed class CheckpointFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netdsl-").FullName;

    public static bool IsWindows => OperatingSystem.IsWindows();

    private string Model => Path.Combine(_folder, "tiny.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Saves_to_a_file_and_loads_it()
    {
        Checkpoint.Save(TinyNetwork<float>.Counting(), Model);
        var network = new TinyNetwork<float>();

        Checkpoint.Load(network, Model);

        Assert.Equal(24, network.Parameters[23]);
        Assert.Equal([Model], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Replaces_a_file()
    {
        File.WriteAllText(Model, new string('x', 100_000));

        Checkpoint.Save(TinyNetwork<float>.Counting(), Model);

        Assert.Equal(Checkpoint.ToBytes(TinyNetwork<float>.Counting()), File.ReadAllBytes(Model));
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_no_other()
    {
        File.WriteAllText(Model, "old");

        Assert.Throws<IOException>(() => SafeTensorsWriter.Write(Model, TensorsOfAFailingDisk()));

        Assert.Equal("old", File.ReadAllText(Model));
        Assert.Equal([Model], Directory.GetFiles(_folder));

        var broken = TinyNetwork<float>.Counting();
        broken.Parameters[0] = float.NaN;
        Assert.Throws<NotFiniteNumberException>(() => Checkpoint.Save(broken, Model));
        Assert.Equal("old", File.ReadAllText(Model));
    }

    [Fact]
    public void A_network_that_fails_meanwhile_leaves_the_old_file_and_no_other()
    {
        File.WriteAllText(Model, "old");
        var network = TinyNetwork<float>.Counting();
        network.Asked = () =>
        {
            if (Directory.GetFiles(_folder).Length > 1)
                throw new InvalidOperationException("gone");
        };

        Assert.Equal("gone", Assert.Throws<InvalidOperationException>(() => Checkpoint.Save(network, Model)).Message);

        Assert.Equal("old", File.ReadAllText(Model));
        Assert.Equal([Model], Directory.GetFiles(_folder));
    }

    [Fact(SkipWhen = nameof(IsWindows), Skip = "Windows keeps folders whose files are open.")]
    public void A_folder_that_goes_meanwhile_is_an_error_in_the_path_that_was_given()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "going")).FullName;
        var path = Path.Combine(folder, "tiny.safetensors");
        var network = TinyNetwork<float>.Counting();
        network.Asked = () =>
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder).Length > 0)
                Directory.Delete(folder, recursive: true);
        };

        var error = Assert.ThrowsAny<IOException>(() => Checkpoint.Save(network, path));

        Assert.StartsWith($"{path} could not be written: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".netdsl-", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_way_leaves_no_temporary_file()
    {
        Directory.CreateDirectory(Model);

        var error = Record.Exception(() => Checkpoint.Save(TinyNetwork<float>.Counting(), Model));

        Assert.True(error is IOException or UnauthorizedAccessException, error?.ToString());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_path_is_asked_for_before_the_tensors() => Assert.Equal("path", Assert.Throws<ArgumentException>(
        () => SafeTensorsWriter.Write("", TensorsOfAFailingDisk())).ParamName);

    [Fact]
    public void A_file_that_is_refused_is_closed()
    {
        File.WriteAllText(Model, "something else");

        Assert.Throws<InvalidDataException>(() => SafeTensorsReader.Open(Model));

        using var alone = new FileStream(Model, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(alone.CanWrite);
    }

    [Fact]
    public void A_missing_file_is_said_to_be_missing() =>
        Assert.Throws<FileNotFoundException>(() => Checkpoint.Load(new TinyNetwork<float>(), Model));

    /// <summary>Fails when the temporary file is open already.</summary>
    private static IEnumerable<NamedTensor> TensorsOfAFailingDisk()
    {
        yield return NamedTensor.Create<float>("first", [1], [1]);
        throw new IOException("read error");
    }
}
