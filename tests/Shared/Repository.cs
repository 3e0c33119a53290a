namespace NetDsl;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private const string Mark = "NetDsl.sln";

    /// <summary>The folder of the solution, from the folder of the tests upwards.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path inside the repository.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Mark}: run the tests where they were built.");
    }
}
