using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NetDsl;

/// <summary>
/// Has the disk store the entries of a folder: after a file was moved there, its new name would else be lost with the power,
/// though its content is not.
/// </summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Does so where the system can; Windows and file systems that store names by themselves have nothing to do.</summary>
    public static void Run(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly), ownsHandle: true);
            if (!handle.IsInvalid)
                RandomAccess.FlushToDisk(handle);
        }
        catch (Exception unable) when (unable is DllNotFoundException or EntryPointNotFoundException or IOException)
        {
            // The file is in place; whether its name survives a loss of power is then up to the system.
        }
    }

    /// <summary>open(2). .NET opens no folders, so this one call goes to the C library that .NET itself stands on.</summary>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open(byte[] path, int flags);
}
