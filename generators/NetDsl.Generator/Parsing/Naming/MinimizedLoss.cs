using Microsoft.CodeAnalysis;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>The loss that an attribute class derived from MinimizeAttribute names with [Minimizes].</summary>
/// <param name="Name">The name that it gives.</param>
/// <param name="Method">The method; null where the type has no marked method of that name.</param>
internal sealed record MinimizedLoss(string Name, IMethodSymbol? Method)
{
    /// <summary>What a class or the nearest of its bases says; null where none does.</summary>
    public static MinimizedLoss? Of(INamedTypeSymbol attributeClass)
    {
        for (var type = attributeClass; type is not null; type = type.BaseType)
        {
            var mark = type.GetAttributes()
                .FirstOrDefault(attribute => Vocabulary.Is(attribute.AttributeClass, "MinimizesAttribute"));
            if (mark is { ConstructorArguments: [{ Value: INamedTypeSymbol declaring }, { Value: string name }] })
                return new(name, Marked(declaring, name));
        }

        return null;
    }

    private static IMethodSymbol? Marked(INamedTypeSymbol declaring, string name) => declaring.GetMembers(name)
        .OfType<IMethodSymbol>()
        .FirstOrDefault(method => FormulaNames.IsMarked(method, FormulaKind.Loss));
}
