namespace NetDsl.Generator.Emission.Kernels;

/// <summary>Numbers of vectors as text, in numbers of elements.</summary>
internal static class VectorOffset
{
    /// <summary>What an index grows by in a step of so many vectors.</summary>
    public static string Advance(int vectors) => vectors == 1 ? "V" : $"{vectors} * V";

    /// <summary>So many vectors, in numbers.</summary>
    public static string Of(int vectors) => vectors switch
    {
        0 => "0",
        1 => "V",
        _ => $"{vectors} * V",
    };

    /// <summary>An index moved by so many vectors.</summary>
    public static string Of(string index, int vectors) => vectors == 0 ? index : $"{index} + {Of(vectors)}";
}
