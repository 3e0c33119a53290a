using System.Reflection;

namespace NetDsl.Oracle;

/// <summary>All cases.</summary>
internal static class Catalogue
{
    /// <summary>The cases of every class in the folder Cases, layers of one kind beside each other.</summary>
    public static IReadOnlyList<Case> Cases { get; } =
    [
        .. typeof(Catalogue).Assembly.GetTypes()
            .Where(type => type.Namespace == $"{typeof(Catalogue).Namespace}.Cases")
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => type.GetProperty(nameof(Cases), BindingFlags.Static | BindingFlags.Public))
            .OfType<PropertyInfo>()
            .SelectMany(cases => (IReadOnlyList<Case>)cases.GetValue(null)!),
    ];
}
