using System.Diagnostics;

namespace NetDsl.Lab;

/// <summary>A run that threw: it came to nothing, and is done again by whoever starts next.</summary>
/// <param name="Key">Which run it is.</param>
/// <param name="Message">What was thrown, and where in the code of the user.</param>
internal sealed record RunError(RunKey Key, string Message)
{
    /// <summary>Describes what a run threw.</summary>
    public static RunError Of(RunKey key, Exception thrown)
    {
        var message = $"{thrown.GetType().Name}: {thrown.Message}";
        return new(key, Place(thrown) is { } place ? $"{message} ({place})" : message);
    }

    /// <summary>The first frame that is neither the lab's nor the platform's.</summary>
    private static string? Place(Exception thrown)
    {
        foreach (var frame in new StackTrace(thrown, fNeedFileInfo: true).GetFrames())
        {
            var method = DiagnosticMethodInfo.Create(frame);
            if (method?.DeclaringAssemblyName is not { } assembly || IsOurs(assembly))
                continue;
            var line = frame.GetFileName() is { } file ? $", {Path.GetFileName(file)}:{frame.GetFileLineNumber()}" : "";
            return $"at {method.DeclaringTypeName}.{method.Name}{line}";
        }

        return null;
    }

    private static bool IsOurs(string assembly) => assembly.Split(',')[0] is "NetDsl" or "NetDsl.Lab" or "NetDsl.Data" or "mscorlib" or "netstandard"
        || assembly.StartsWith("System.", StringComparison.Ordinal);
}
