using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Tests.Checkpoints;

/// <summary>A checkpoint takes the place of a file as an editor that is careful would put it there.</summary>
public sealed class FileReplacementTests : IDisposable
{
    /// <summary>Above the greatest number of a process that any system gives.</summary>
    private const int Dead = int.MaxValue - 1;

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("netdsl-").FullName;

    public static bool HasModes => !OperatingSystem.IsWindows();

    public static bool HasProcesses => OperatingSystem.IsLinux();

    private string Model => In("tiny.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_link_stays_and_what_it_points_to_is_replaced()
    {
        Directory.CreateDirectory(In("store"));
        File.WriteAllText(In("store/v1"), "old");
        File.CreateSymbolicLink(In("current"), "store/v1");
        File.CreateSymbolicLink(Model, In("current"));

        Save(Model);

        Assert.Equal(In("current"), new FileInfo(Model).LinkTarget);
        Assert.Equal("store/v1", new FileInfo(In("current")).LinkTarget);
        Assert.Null(new FileInfo(In("store/v1")).LinkTarget);
        Assert.Equal(Checkpoint.ToBytes(TinyNetwork<float>.Counting()), File.ReadAllBytes(In("store/v1")));
        Assert.Equal(["v1"], Names("store"));
    }

    [Fact]
    public void A_link_to_nothing_gets_its_file()
    {
        File.CreateSymbolicLink(Model, "later.safetensors");

        Save(Model);

        Assert.Equal("later.safetensors", new FileInfo(Model).LinkTarget);
        Assert.True(new FileInfo(In("later.safetensors")).Length > 0);
    }

    [Fact]
    public void Links_in_a_ring_are_an_error_in_the_path_that_was_given()
    {
        File.CreateSymbolicLink(Model, "other");
        File.CreateSymbolicLink(In("other"), Model);

        var error = Assert.Throws<IOException>(() => Save(Model));

        Assert.StartsWith($"{Model} could not be written: ", error.Message, StringComparison.Ordinal);
    }

    [Fact(SkipUnless = nameof(HasModes), Skip = "Windows has no modes of files.")]
    [UnsupportedOSPlatform("windows")]
    public void Permissions_are_kept()
    {
        foreach (var mode in (UnixFileMode[])[Private, Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherWrite])
        {
            File.WriteAllText(Model, "old");
            File.SetUnixFileMode(Model, mode);

            Save(Model);

            Assert.Equal(mode, File.GetUnixFileMode(Model));
        }
    }

    [Fact(SkipUnless = nameof(HasModes), Skip = "Windows has no modes of files.")]
    [UnsupportedOSPlatform("windows")]
    public void A_new_file_has_the_permissions_of_any_new_file()
    {
        File.WriteAllText(In("any"), "");

        Save(Model);

        Assert.Equal(File.GetUnixFileMode(In("any")), File.GetUnixFileMode(Model));
    }

    [Fact]
    public void A_read_only_file_is_respected()
    {
        File.WriteAllText(Model, "old");
        File.SetAttributes(Model, FileAttributes.ReadOnly);

        var error = Assert.Throws<UnauthorizedAccessException>(() => Save(Model));

        Assert.Equal(
            $"{Model} could not be written: the file is read-only. Allow writing it, or take another name.", error.Message);
        Assert.Equal("old", File.ReadAllText(Model));
        Assert.Equal(["tiny.safetensors"], Names());
        File.SetAttributes(Model, FileAttributes.Normal);
    }

    [Fact]
    public void What_dead_processes_left_is_removed_and_nothing_else()
    {
        using var alive = Process.GetCurrentProcess();
        var (own, start) = (Environment.ProcessId, new DateTimeOffset(alive.StartTime).ToUnixTimeSeconds());
        var machine = Environment.MachineName;
        string[] leftovers =
        [
            .. Enumerable.Range(0, 77).Select(i => $".netdsl-{machine}-{Dead}-{start}-{i:x8}.tmp"),
            // The number of a process that is alive, but another one had it.
            $".netdsl-{machine}-{own}-{start - 6}-00000000.tmp",
            $".netdsl-{machine}-{own}-{start + 6}-00000000.tmp",
        ];
        string[] others =
        [
            $".netdsl-{machine}-{own}-{start}-00000000.tmp",
            // Two looks at the start of one process differ when the clock is set.
            $".netdsl-{machine}-{own}-{start - 5}-00000000.tmp",
            $".netdsl-{machine}-{own}-{start + 5}-00000000.tmp",
            $".netdsl-{new string('x', machine.Length)}-{Dead}-{start}-00000000.tmp",
            $".netdsl-{machine}-x-{start}-00000000.tmp",
            $".netdsl-{machine}-{Dead}-{start}-00000000.safetensors",
            ".netdsl-notes.tmp",
            "tiny.safetensors.tmp",
        ];
        foreach (var name in leftovers.Concat(others))
            File.WriteAllText(In(name), "");

        Save(Model);

        Assert.Equal(others.Append("tiny.safetensors").Order(StringComparer.Ordinal), Names());
    }

    [Fact]
    public void A_file_that_is_written_just_now_is_named_after_who_writes_it()
    {
        using var own = Process.GetCurrentProcess();
        var start = new DateTimeOffset(own.StartTime).ToUnixTimeSeconds();
        var seen = new HashSet<string>();
        var network = TinyNetwork<float>.Counting();
        network.Asked = () => seen.UnionWith(Names());

        Checkpoint.Save(network, Model);

        var name = Regex.Match(
            Assert.Single(seen),
            $@"^\.netdsl-{Regex.Escape(Environment.MachineName)}-{own.Id}-(?<start>\d+)-[0-9A-F]{{8}}\.tmp$");
        Assert.True(name.Success, string.Join(' ', seen));
        Assert.InRange(long.Parse(name.Groups["start"].Value, CultureInfo.InvariantCulture), start - 5, start + 5);
    }

    [Fact(SkipUnless = nameof(HasProcesses), Skip = "Only Linux lists what a process has open.")]
    public void Neither_the_file_nor_its_folder_stays_open()
    {
        Save(Model);

        Assert.DoesNotContain(
            new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos(),
            open => open.LinkTarget?.StartsWith(_folder, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void What_another_container_writes_just_now_is_not_removed()
    {
        // Another process that cannot be seen from here, but has the file open.
        var written = In($".netdsl-{Environment.MachineName}-{Dead}-1-00000000.tmp");
        using (new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            Save(Model);
            Assert.True(File.Exists(written));
        }

        Save(Model);
        Assert.False(File.Exists(written));
    }

    [Theory, InlineData(243), InlineData(255)]
    public void The_longest_names_can_be_saved(int length)
    {
        var path = In(new string('n', length));

        Save(path);
        Save(path);

        Checkpoint.Load(new TinyNetwork<float>(), path);
        Assert.Single(Names());
    }

    [Fact]
    public void Errors_name_the_path_that_was_given_and_no_other()
    {
        Directory.CreateDirectory(In("folder"));
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), In("missing/tiny"));

        var missing = Assert.Throws<DirectoryNotFoundException>(() => Save(relative));
        var folder = Assert.Throws<IOException>(() => Save(In("folder")));
        var tooLong = Assert.Throws<IOException>(() => Save(In(new string('n', 256))));

        Assert.Equal($"{relative} could not be written: there is no folder {In("missing")}.", missing.Message);
        Assert.Equal($"{In("folder")} could not be written: a folder is there.", folder.Message);
        Assert.StartsWith($"{In(new string('n', 256))} could not be written: ", tooLong.Message, StringComparison.Ordinal);
        Assert.All((Exception[])[missing, folder, tooLong], error => Assert.DoesNotContain(".netdsl-", error.Message, StringComparison.Ordinal));
        Assert.Equal(["folder"], Names());
    }

    [Fact(SkipUnless = nameof(HasProcesses), Skip = "Only Linux has a folder in which nobody may write.")]
    public void An_error_in_the_temporary_file_names_the_path_that_was_given()
    {
        var error = Assert.ThrowsAny<Exception>(() => Save("/proc/tiny.safetensors"));

        Assert.True(error is IOException or UnauthorizedAccessException, error.ToString());
        Assert.StartsWith("/proc/tiny.safetensors could not be written: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".netdsl-", error.Message, StringComparison.Ordinal);
    }

    [Fact(SkipUnless = nameof(HasModes), Skip = "Windows has no such limit.")]
    [UnsupportedOSPlatform("windows")]
    public void A_limit_on_the_size_of_files_is_an_IOException_that_says_so()
    {
        // Above what any other test writes at the same time.
        var tensor = NamedTensor.Create<float>("large", [20_000_000], new float[20_000_000]);
        File.WriteAllText(Model, "old");

        IOException error;
        using (new FileSizeLimit(bytes: 1 << 26))
            error = Assert.Throws<IOException>(() => SafeTensorsWriter.Write(Model, [tensor]));

        Assert.StartsWith($"{Model} could not be written: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".netdsl-", error.Message, StringComparison.Ordinal);
        // A system that refuses to set the space aside says so in its own words.
        if (error.InnerException is ArgumentOutOfRangeException)
        {
            Assert.EndsWith(
                ": it would be larger than a file may be here, by a limit of the process (ulimit -f) or of the file system.",
                error.Message,
                StringComparison.Ordinal);
        }

        Assert.Equal("old", File.ReadAllText(Model));
        Assert.Equal(["tiny.safetensors"], Names());
    }

    private string In(string name) => Path.Combine(_folder, name);

    private IEnumerable<string> Names(string within = "") =>
        new DirectoryInfo(In(within)).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal);

    private static void Save(string path) => Checkpoint.Save(TinyNetwork<float>.Counting(), path);
}
