using System.Collections.Immutable;

namespace NetDsl.Generator.Emission.Tiles;

/// <summary>A register of a width that holds numbers of a type.</summary>
/// <param name="Number">The C# keyword of the type.</param>
/// <param name="Bits">The width.</param>
internal sealed record RegisterType(string Number, int Bits)
{
    /// <summary>All for which tiles are written.</summary>
    public static ImmutableArray<RegisterType> All { get; } =
    [
        new("float", 512), new("float", 256), new("float", 128),
        new("double", 512), new("double", 256), new("double", 128),
    ];

    /// <summary>What its tiles are called: <c>Single512</c>.</summary>
    public string Name => (Number == "float" ? "Single" : "Double") + Bits;

    /// <summary>The static class: <c>Vector512</c>.</summary>
    public string Class => $"Vector{Bits}";

    /// <summary>The type: <c>Vector512&lt;float&gt;</c>.</summary>
    public string Type => $"{Class}<{Number}>";

    /// <summary>The numbers that it holds.</summary>
    public int Lanes => Bits / (Number == "float" ? 32 : 64);
}
