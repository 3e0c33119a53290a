using Xunit;

namespace NetDsl.Samples.Tests;

/// <summary>Real data that lies beside the repository and is no part of it.</summary>
internal static class SharedData
{
    /// <summary>A folder of ../shared/data; skips the test where it is missing.</summary>
    public static string Folder(string name)
    {
        var folder = Path.Combine(Root(), "..", "shared", "data", name);
        Assert.SkipUnless(Directory.Exists(folder), $"../shared/data/{name} is missing beside the repository");
        return folder;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NetDsl.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no NetDsl.sln above the tests.");
        return folder.FullName;
    }
}
