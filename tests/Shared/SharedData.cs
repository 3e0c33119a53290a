using Xunit;

namespace NetDsl;

/// <summary>Real data that lie beside the repository, where they lie there at all.</summary>
internal static class SharedData
{
    /// <summary>The path of a file or folder; the test is skipped where it is missing.</summary>
    public static string Path(string name)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, "..", "shared", "data", name));
        Assert.SkipUnless(System.IO.Path.Exists(path), $"../shared/data/{name} is missing beside the repository");
        return path;
    }
}
