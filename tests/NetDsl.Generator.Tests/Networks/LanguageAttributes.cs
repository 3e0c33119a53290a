using System.Reflection;

namespace NetDsl.Generator.Tests;

/// <summary>The attributes of the language.</summary>
internal static class LanguageAttributes
{
    /// <summary>The names of layers, inputs and losses: of the attributes that stand on a property.</summary>
    public static IEnumerable<string> OfProperties => typeof(NetworkAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && !type.IsGenericType)
        .Where(type => type.GetCustomAttribute<AttributeUsageAttribute>()?.ValidOn == AttributeTargets.Property)
        .Select(type => type.Name[..^"Attribute".Length]);
}
