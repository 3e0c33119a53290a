using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Formulas;

/// <summary>The formulas that an assembly carries in its metadata.</summary>
internal static class PublishedFormulas
{
    private const string AttributeName = "NetDsl.FormulaAttribute";

    /// <summary>The formula of a method of another assembly; null where its assembly carries none.</summary>
    public static Formula? Find(IMethodSymbol method) => FindText(method) is { } text ? FormulaText.Parse(text) : null;

    /// <summary>The text that an assembly carries of a method; null where it carries none.</summary>
    public static string? FindText(IMethodSymbol method)
    {
        var name = FullName(method);
        foreach (var attribute in method.ContainingAssembly?.GetAttributes() ?? [])
        {
            if (attribute.AttributeClass?.ToDisplayString() == AttributeName
                && attribute.ConstructorArguments is [{ Value: string published }, { Value: string text }]
                && published == name)
            {
                return text;
            }
        }

        return null;
    }

    public static string FullName(IMethodSymbol method) =>
        method.ContainingType is { } type ? $"{type.ToDisplayString()}.{method.Name}" : method.Name;
}
