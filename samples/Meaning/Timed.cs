using System.Diagnostics;
using System.Globalization;

namespace NetDsl.Samples.Meanings;

/// <summary>Says how long something took.</summary>
internal static class Timed
{
    public static T Run<T>(string what, Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.0} s"));
        return result;
    }
}
