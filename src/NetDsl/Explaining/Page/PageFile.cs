namespace NetDsl.Paging;

/// <summary>A page as a file that is shown.</summary>
internal static class PageFile
{
    /// <summary>Writes a page and opens it in the browser of the desktop; where there is none, a line on the error output says where it is.</summary>
    /// <param name="html">The page.</param>
    /// <param name="name">What a temporary file is called, without its ending.</param>
    /// <param name="file">Where it is written; null for a temporary file in a folder that only this user can read.</param>
    /// <returns>The whole path of the file.</returns>
    public static string Open(string html, string name, string? file)
    {
        file = Path.GetFullPath(file ?? Path.Combine(Directory.CreateTempSubdirectory("netdsl-").FullName, $"{name}.html"));
        File.WriteAllText(file, html);
        if (!Browser.Open(file))
            Console.Error.WriteLine($"There is no browser to open. The page is in {file}.");
        return file;
    }
}
