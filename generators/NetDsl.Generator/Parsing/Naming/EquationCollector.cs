using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the equations that layers name: methods marked [Layer].</summary>
internal sealed class EquationCollector(
    INamedTypeSymbol network, Compilation compilation, Findings findings, CancellationToken cancellationToken)
{
    private const string Equation = "equation";

    private readonly FormulaNames _names = new(network, compilation, cancellationToken);
    private readonly Dictionary<IMethodSymbol, NamedEquation> _byMethod = new(SymbolEqualityComparer.Default);
    private readonly List<NamedEquation> _equations = [];

    /// <summary>The equations that were found, by the names under which the arguments have them.</summary>
    public EquatableArray<NamedEquation> Equations => _equations.ToEquatableArray();

    /// <summary>Reads what a layer's arguments name, and returns them with the names of <see cref="Equations"/>.</summary>
    public IEnumerable<Argument> Collect(IPropertySymbol property, AttributeData attribute, IEnumerable<Argument> arguments) =>
        Vocabulary.Is(attribute.AttributeClass, "EquationAttribute")
            ? arguments.Select(argument => argument is { Name: Equation, Values: [var name] } ? new(Equation, [Named(property, attribute, name) ?? name]) : argument)
            : arguments;

    private string? Named(IPropertySymbol property, AttributeData attribute, string name)
    {
        var expression = WrittenArguments.Find(attribute, Equation, cancellationToken).FirstOrDefault()?.Expression;
        if (_names.Find(name, FormulaKind.Layer, expression) is { } method)
            return Read(method.OriginalDefinition, property)?.Name;
        findings.Add(UnknownName.Of(property.Name, Equation, name, FormulaKind.Layer, _names));
        return null;
    }

    private NamedEquation? Read(IMethodSymbol method, IPropertySymbol property)
    {
        if (_byMethod.TryGetValue(method, out var known))
            return known;
        var fault = EquationForm.Fault(method);
        var reading = fault is null ? LayerEquationReader.Read(method, compilation, cancellationToken) : null;
        if (reading?.Equation is { } equation)
        {
            var isTaken = _equations.Any(other => other.Name == method.Name);
            var named = new NamedEquation(isTaken ? method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) : method.Name, equation);
            _byMethod.Add(method, named);
            _equations.Add(named);
            return named;
        }

        // The analyzer shows what is wrong with a method at the method, if it is written in this compilation.
        findings.MarkIncomplete();
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return null;
        if (fault is not null)
            findings.Add(new(Descriptors.EquationHasTheWrongForm.Id, property.Name, Equation, [method.Name, fault]));
        foreach (var problem in reading?.Problems ?? [])
            findings.Add(new(Descriptors.EquationIsUnsupported.Id, property.Name, Equation, [method.Name, problem.Reason]));
        return null;
    }
}
