using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the arguments of any attribute of the language, under the names of its parameters and properties.</summary>
/// <param name="findings">Where it goes that an argument could not be read.</param>
/// <param name="inherited">
/// The layers that a network has from one that it is like. The generator writes their properties, so that to it, unlike to the
/// C# compiler, <c>nameof(Hidden)</c> means nothing yet: it is read as it is written.
/// </param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class ArgumentReader(Findings findings, IReadOnlyCollection<string> inherited, CancellationToken cancellationToken)
{
    /// <summary>
    /// The arguments that have a value. One that C# could not evaluate (a typing error, or a constant that a generator
    /// writes) is left out, and the declaration is then incomplete.
    /// </summary>
    public IReadOnlyList<Argument> Read(AttributeData attribute)
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
            if (value is { Kind: TypedConstantKind.Array, IsNull: false })
                arguments.AddRange(Array(name, value));
            else if (value.Kind == TypedConstantKind.Array)
                arguments.Add(new(name, []));
            else if ((value.Kind == TypedConstantKind.Error || !value.IsNull) && Text(attribute, name, null, value) is { } text)
                arguments.Add(new(name, [text]));
        }

        IEnumerable<Argument> Array(string name, TypedConstant value)
        {
            var texts = value.Values.Select((item, i) => Text(attribute, name, i, item)).ToList();
            return texts.Contains(null) ? [] : [new(name, texts.OfType<string>().ToEquatableArray())];
        }
    }

    /// <summary>A value as text; null where it cannot be read.</summary>
    private string? Text(AttributeData attribute, string name, int? index, TypedConstant value)
    {
        if (value.Kind != TypedConstantKind.Error)
            return InvariantText.Of(value);
        var written = WrittenArguments.ValueOf(attribute, name, index, cancellationToken);
        if (NameInNameof(written) is { } layer && inherited.Contains(layer))
            return layer;
        findings.MarkIncomplete();
        return null;
    }

    private static string? NameInNameof(ExpressionSyntax? expression) =>
        expression is InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax name }],
        }
            ? name.Identifier.ValueText
            : null;
}
