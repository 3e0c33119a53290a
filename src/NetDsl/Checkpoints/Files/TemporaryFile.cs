using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace NetDsl;

/// <summary>
/// Files that are not complete yet. Their names say who writes them, <c>.netdsl-MACHINE-PROCESS-START-RANDOM.tmp</c>, and are
/// short whatever the file will be called, so that what a process left behind when it was killed is known and removed.
/// </summary>
internal static class TemporaryFile
{
    private const string Prefix = ".netdsl-";
    private const string Suffix = ".tmp";

    /// <summary>
    /// How far two looks at the start of one process may lie apart, in seconds: systems count it from a time of boot that moves
    /// when the clock is set.
    /// </summary>
    private const long Tolerance = 5;

    /// <summary>A name that no file of the folder has.</summary>
    public static string NewPath(string folder)
    {
        using var own = Process.GetCurrentProcess();
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{Prefix}{Environment.MachineName}-{own.Id}-{StartOf(own)}-{RandomNumberGenerator.GetHexString(8)}{Suffix}");
        return Path.Combine(folder, name);
    }

    /// <summary>Creates the file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="length">The length that it will have.</param>
    /// <param name="modelledOn">A file whose permissions it takes on, if it exists; else it has those of any new file.</param>
    public static FileStream Create(string path, long length, string modelledOn)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            PreallocationSize = length,
        };
        if (OperatingSystem.IsWindows() || !File.Exists(modelledOn))
            return new(path, options);

        // Nobody may look at it while it is not known who may.
        options.UnixCreateMode = UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(modelledOn));
        return stream;
    }

    /// <summary>Removes what processes of this machine that are no more have left in a folder.</summary>
    public static void RemoveLeftovers(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}"))
        {
            if (IsLeftover(Path.GetFileName(path)) && !IsLocked(path))
                Remove(path);
        }
    }

    /// <summary>Removes a file that may be missing; a failure must not hide the one that led here.</summary>
    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Whether a name is that of a process which has ended. Of another machine's, nothing is known.</summary>
    private static bool IsLeftover(string name)
    {
        var machine = $"{Prefix}{Environment.MachineName}-";
        return name.StartsWith(machine, StringComparison.Ordinal)
            && name[machine.Length..].Split('-') is [var process, var start, _]
            && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var began)
            && !IsAlive(id, began);
    }

    private static bool IsAlive(int id, long start)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return Math.Abs(StartOf(process) - start) <= Tolerance;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception unknown) when (unknown is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return true;
        }
    }

    /// <summary>
    /// Whether somebody writes the file: a process that cannot be seen from here, in a container that shares folder and name.
    /// </summary>
    private static bool IsLocked(string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>When a process began, in seconds since 1970.</summary>
    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
}
