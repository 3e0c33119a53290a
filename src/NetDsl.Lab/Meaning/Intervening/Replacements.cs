namespace NetDsl.Lab;

/// <summary>The words of replacements.</summary>
internal static class Replacements
{
    /// <summary>What the unit has in its place.</summary>
    public static string Words(this Replacement replacement) => replacement switch
    {
        Replacement.Zero => "0",
        Replacement.Mean => "its mean",
        _ => "a value without it",
    };
}
