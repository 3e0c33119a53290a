using System.Collections.Immutable;
using System.Reflection;

namespace NetDsl.Generator;

/// <summary>
/// Names that generated code cannot give up. What networks inherit, the compiler knows; what the generator declares for itself
/// is called otherwise where the user has a member of the name.
/// </summary>
internal static class ReservedNames
{
    /// <summary>Members of <see cref="object"/>.</summary>
    public static ImmutableHashSet<string> OfObjects { get; } =
    [
        .. typeof(object)
            .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
            .Select(method => method.Name),
    ];

    /// <summary>The method by which one comes to the view of a block.</summary>
    public const string View = "In";

    /// <summary>The word by which generated properties call what they remember; a member of that name is in its way.</summary>
    public const string Field = "field";
}
