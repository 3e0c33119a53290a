using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace NetDsl.Tests.Checkpoints;

/// <summary>
/// Holds this process to files of a size, as <c>ulimit -f</c> does, until it is disposed of. The signal that comes with the limit
/// would end the process; many programs leave it out, and so do their children.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class FileSizeLimit : IDisposable
{
    /// <summary>RLIMIT_FSIZE, on Linux and macOS.</summary>
    private const int FileSize = 1;

    /// <summary>SIGXFSZ, on Linux and macOS.</summary>
    private const PosixSignal Exceeded = (PosixSignal)25;

    private readonly PosixSignalRegistration _signal = PosixSignalRegistration.Create(Exceeded, context => context.Cancel = true);
    private readonly Limits _before;

    public FileSizeLimit(ulong bytes)
    {
        Require(GetLimit(FileSize, out _before));
        Require(SetLimit(FileSize, _before with { Soft = bytes }));
    }

    public void Dispose()
    {
        Require(SetLimit(FileSize, _before));
        _signal.Dispose();
    }

    private static void Require(int result)
    {
        if (result != 0)
            throw new InvalidOperationException($"The system refused: error {Marshal.GetLastPInvokeError()}.");
    }

    [DllImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, out Limits limits);

    [DllImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in Limits limits);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limits(ulong Soft, ulong Hard);
}
