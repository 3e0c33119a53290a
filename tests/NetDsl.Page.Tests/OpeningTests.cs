using Xunit;

namespace NetDsl.Page.Tests;

public class OpeningTests
{
    [Fact]
    public void Where_there_is_no_desktop_the_page_is_written_and_its_file_named()
    {
        Assert.SkipWhen(HasDesktop, "there is a desktop, and a window would open on it");
        var (errors, before) = (new StringWriter(), Console.Error);
        Console.SetError(errors);
        string file;
        try
        {
            file = Explained.All[nameof(Xor)]().Open();
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.Equal($"There is no browser to open. The page is in {file}.{Environment.NewLine}", errors.ToString());
        Assert.Equal("Xor.html", Path.GetFileName(file));
        Assert.Equal(Explained.All[nameof(Xor)]().ToHtml(), File.ReadAllText(file));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void Only_the_user_can_read_the_file()
    {
        Assert.SkipWhen(HasDesktop, "there is a desktop, and a window would open on it");
        var file = Explained.All[nameof(Xor)]().Open();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void A_recording_is_written_to_the_file_that_is_named()
    {
        Assert.SkipWhen(HasDesktop, "there is a desktop, and a window would open on it");
        var folder = Directory.CreateTempSubdirectory();
        var net = new Xor(seed: 1);
        var recording = new TrainingRecording(() => net.Explain([0, 1], [1f]));
        recording.Add(0);

        var file = recording.Open(file: Path.Combine(folder.FullName, "mine.html"));

        Assert.Equal(Path.Combine(folder.FullName, "mine.html"), file);
        Assert.Equal(recording.ToHtml(), File.ReadAllText(file));
        folder.Delete(recursive: true);
    }

    private static bool HasDesktop => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        || (Environment.GetEnvironmentVariable("DISPLAY") ?? Environment.GetEnvironmentVariable("WAYLAND_DISPLAY")) is { Length: > 0 };
}
