using System.Text.RegularExpressions;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>The namespaces that a generated file uses, of those whose types it can name.</summary>
internal static class Usings
{
    /// <summary>What generated code names of the namespaces that not every file needs.</summary>
    private static readonly Dictionary<string, Regex> Words = new()
    {
        ["System"] = Any("Span", "ReadOnlySpan", "Math", "MathF", "Func", "Action", "Type", "Array", "Random", @"\w+Exception"),
        ["System.Collections.Generic"] = Any("IReadOnlyList", "List", "Dictionary", "IEnumerable"),
        ["System.Numerics"] = Any("Vector", "IBinaryFloatingPointIeee754"),
        ["System.Runtime.CompilerServices"] = Any("Unsafe", "MethodImplAttribute"),
        ["System.Runtime.InteropServices"] = Any("MemoryMarshal"),
        ["System.Runtime.Intrinsics"] = Any("Vector128", "Vector256", "Vector512"),
    };

    /// <summary>The namespaces, in their order.</summary>
    /// <param name="text">The text of the file.</param>
    public static IEnumerable<string> Of(string text) =>
        GeneratedCodeTypes.Namespaces.Where(name => !Words.TryGetValue(name, out var words) || words.IsMatch(text));

    private static Regex Any(params string[] names) => new($@"\b({string.Join("|", names)})\b", RegexOptions.CultureInvariant);
}
