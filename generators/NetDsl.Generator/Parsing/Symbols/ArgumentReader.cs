using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the arguments of any attribute of the language, under the names of its parameters and properties.</summary>
internal static class ArgumentReader
{
    /// <summary>
    /// The arguments that have a value. One that C# could not evaluate (a typing error, or a constant that a generator
    /// writes) is left out, and the declaration is then incomplete.
    /// </summary>
    public static IReadOnlyList<Argument> Read(AttributeData attribute, Findings findings)
    {
        var arguments = new List<Argument>();
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        if (attribute.AttributeConstructor is null || parameters.Length != attribute.ConstructorArguments.Length)
            findings.MarkIncomplete();

        for (var i = 0; i < Math.Min(parameters.Length, attribute.ConstructorArguments.Length); i++)
            Add(parameters[i].Name, attribute.ConstructorArguments[i]);
        foreach (var named in attribute.NamedArguments)
            Add(named.Key, named.Value);
        return arguments;

        void Add(string name, TypedConstant value)
        {
            if (IsUnknown(value))
                findings.MarkIncomplete();
            else if (value.Kind == TypedConstantKind.Array)
                arguments.Add(new(name, value.IsNull ? [] : value.Values.Select(InvariantText.Of).ToEquatableArray()));
            else if (!value.IsNull)
                arguments.Add(new(name, [InvariantText.Of(value)]));
        }
    }

    private static bool IsUnknown(TypedConstant value) =>
        value.Kind == TypedConstantKind.Error
        || (value.Kind == TypedConstantKind.Array && !value.IsNull && value.Values.Any(IsUnknown));
}
