using System.ComponentModel;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Tests;

/// <summary>
/// The words of the language, as the library declares them: its attributes, their options, and what has a name among the choices
/// of an option. An option that several attributes inherit is one word.
/// </summary>
internal static class Language
{
    private static readonly Dictionary<string, Type> Attributes = typeof(NetworkAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsAssignableTo(typeof(Attribute)) && !type.IsAbstract)
        .Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>() is null)
        .ToDictionary(NameOf);

    /// <summary>All words.</summary>
    public static IEnumerable<string> Words =>
    [
        .. Attributes.Keys,
        .. Attributes.Values.SelectMany(Options).Select(Word),
        .. Attributes.Values.Where(IsLayer).SelectMany(Options).SelectMany(Choices).Distinct(),
        .. typeof(Activations).GetFields().Select(activation => activation.Name),
    ];

    /// <summary>The words that stand in C#.</summary>
    public static IEnumerable<string> Said(SyntaxNode root) => root.DescendantNodes().SelectMany(node => node switch
    {
        AttributeSyntax attribute => Said(attribute),
        MemberAccessExpressionSyntax access => [access.ToString()],
        IdentifierNameSyntax name => [name.Identifier.Text],
        _ => [],
    });

    /// <summary>The attributes that have a word, or a choice of it.</summary>
    public static IEnumerable<string> Owners(string word) => Attributes
        .Where(attribute => attribute.Key == word || Options(attribute.Value).Any(option => Word(option) == word || Choices(option).Contains(word)))
        .Select(attribute => attribute.Key);

    private static IEnumerable<string> Said(AttributeSyntax attribute)
    {
        var name = attribute.Name is GenericNameSyntax generic ? generic.Identifier.Text : attribute.Name.ToString();
        if (!Attributes.TryGetValue(name, out var type))
            return [];
        var options = attribute.ArgumentList?.Arguments.Select(argument => argument.NameEquals?.Name.Identifier.Text).OfType<string>() ?? [];
        return [name, .. options.Select(option => Word(type.GetProperty(option)!))];
    }

    private static bool IsLayer(Type attribute) => attribute.IsAssignableTo(typeof(NetworkLayerAttribute));

    private static IEnumerable<PropertyInfo> Options(Type attribute) =>
        attribute.GetProperties().Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>What is there besides what need not be said.</summary>
    private static IEnumerable<string> Choices(PropertyInfo option) => option.PropertyType.IsEnum
        ? Enum.GetNames(option.PropertyType).Skip(1).Select(choice => $"{option.PropertyType.Name}.{choice}")
        : [];

    private static string Word(PropertyInfo option) => $"{NameOf(option.DeclaringType!)}.{option.Name}";

    private static string NameOf(Type attribute) => attribute.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal);
}
