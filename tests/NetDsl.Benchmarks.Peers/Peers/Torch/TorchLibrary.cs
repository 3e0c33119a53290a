using System.Runtime.InteropServices;

namespace NetDsl.Benchmarks.Peers.Torch;

/// <summary>Whether TorchSharp's native library loads here.</summary>
internal static class TorchLibrary
{
    /// <summary>Loads it. TorchSharp's own attempt would copy a gigabyte where it fails, and say less.</summary>
    /// <returns>What to do where it does not load; else null.</returns>
    public static string? Load()
    {
        try
        {
            foreach (var library in (string[])["torch_cpu", "LibTorchSharp"])
                NativeLibrary.Load(library, typeof(torch).Assembly, searchPath: null);
            return null;
        }
        catch (DllNotFoundException error)
        {
            return $"""
                {error.Message.Trim()}

                TorchSharp's native library does not load. Where the system's C++ runtime is older than that of GCC 13, as that of
                Debian 12 is, run

                    tests/NetDsl.Benchmarks.Peers/run

                which takes the same options, builds this project, and makes the library load. What needs no torch runs without it:
                --work forward, --work "one sample", --work stream.
                """;
        }
    }
}
