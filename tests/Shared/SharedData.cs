using Xunit;

namespace NetDsl.Tests.Data;

/// <summary>Real data that lie beside the repository, where they lie there at all.</summary>
internal static class SharedData
{
    /// <summary>The path of a file or folder; the test is skipped where it is missing.</summary>
    public static string Path(string name)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root(), "..", "shared", "data", name));
        Assert.SkipUnless(System.IO.Path.Exists(path), $"../shared/data/{name} is missing beside the repository");
        return path;
    }

    // The place of the source is not known in a deterministic build; that of the tests is.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "NetDsl.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
