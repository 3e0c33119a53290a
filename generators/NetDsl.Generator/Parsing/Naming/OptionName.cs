namespace NetDsl.Generator.Parsing;

/// <summary>Options of a loss are properties of its attribute, <c>Delta</c>, and parameters of its method, <c>delta</c>.</summary>
internal static class OptionName
{
    /// <summary>Whether an argument of an attribute and a parameter of a method are the same option.</summary>
    public static bool IsSame(string left, string right) => OfParameter(left) == OfParameter(right);

    /// <summary>The option as the parameter of a method: <c>delta</c>.</summary>
    public static string OfParameter(string name) =>
        name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
