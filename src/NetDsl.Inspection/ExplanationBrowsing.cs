using NetDsl.Inspecting;

namespace NetDsl;

/// <summary>Shows explanations in a browser.</summary>
public static class ExplanationBrowsing
{
    /// <summary>
    /// Writes the page of an explanation to a temporary file that only this user can read, and opens it in the browser of the desktop.
    /// Where there is none, as on a server, a line on the error output says where the file is.
    /// </summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="format">What things are called, and how much is replayed.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static string Open(this Explanation explanation, ExplanationFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var file = Path.Combine(Directory.CreateTempSubdirectory("netdsl-").FullName, $"{explanation.Network.Name}.html");
        File.WriteAllText(file, explanation.ToHtml(format));
        if (!Browser.Open(file))
            Console.Error.WriteLine($"There is no browser to open. The page is in {file}.");
        return file;
    }
}
