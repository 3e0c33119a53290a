using System.ComponentModel;
using System.Diagnostics;

namespace NetDsl.Paging;

/// <summary>The browser of the desktop.</summary>
internal static class Browser
{
    /// <summary>Asks for a page to be shown.</summary>
    /// <param name="address">Its address, or the path of its file.</param>
    /// <returns>Whether somebody was there to be asked.</returns>
    public static bool Open(string address)
    {
        if (!HasDesktop)
            return false;
        try
        {
            using var started = OperatingSystem.IsWindows()
                ? Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]));
            return true;
        }
        catch (Win32Exception)
        {
            // Nothing is registered for pages, or the program is not there.
            return false;
        }
    }

    private static bool HasDesktop => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
