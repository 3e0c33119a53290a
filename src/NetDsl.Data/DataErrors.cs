using System.Runtime.CompilerServices;

namespace NetDsl.Data;

/// <summary>How a file that is not what it should be is reported.</summary>
internal static class DataErrors
{
    /// <summary>A file that departs from its format.</summary>
    public static InvalidDataException Malformed(string file, string place, string expected, string found) =>
        new($"{file}, {place}: expected {expected}, found {found}.");

    /// <summary>A limit that may be set, but not to nothing.</summary>
    public static int RequirePositive(int value, [CallerMemberName] string? name = null) => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be 1 or more.");
}
