using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the equations that layers name: methods marked [Layer].</summary>
internal sealed class EquationCollector(INamedTypeSymbol network, ParsingSession session, Findings findings)
{
    private const string Equation = "equation";

    private readonly FormulaNames _names = new(network, session.Compilation, session.CancellationToken);

    /// <summary>Reads what a layer's arguments name, and returns them with the names that the session's equations have.</summary>
    public IEnumerable<Argument> Collect(IPropertySymbol property, AttributeData attribute, IEnumerable<Argument> arguments) =>
        Vocabulary.Is(attribute.AttributeClass, "EquationAttribute")
            ? arguments.Select(argument => argument is { Name: Equation, Values: [var name] } ? new(Equation, [Named(property, attribute, name) ?? name]) : argument)
            : arguments;

    private string? Named(IPropertySymbol property, AttributeData attribute, string name)
    {
        var expression = WrittenArguments.Find(attribute, Equation, session.CancellationToken).FirstOrDefault()?.Expression;
        if (_names.Find(name, FormulaKind.Layer, expression) is { } method)
            return Read(method.OriginalDefinition, property)?.Name;
        findings.Add(UnknownName.Of(property.Name, Equation, name, FormulaKind.Layer, _names));
        return null;
    }

    private NamedEquation? Read(IMethodSymbol method, IPropertySymbol property)
    {
        if (session.Equations.Find(method) is { } known)
            return known;
        var fault = EquationForm.Fault(method);
        var reading = fault is null ? LayerEquationReader.Read(method, session.Compilation, session.CancellationToken) : null;
        if (reading?.Equation is { } equation)
            return session.Equations.Add(method, name => new(name, equation));

        // The analyzer shows what is wrong with a method at the method, if it is written in this compilation.
        findings.MarkIncomplete();
        if (fault is not null)
            Add(Descriptors.EquationHasTheWrongForm, fault);
        foreach (var problem in reading?.Problems ?? [])
            Add(Descriptors.EquationIsUnsupported, problem.Reason);
        return null;

        void Add(DiagnosticDescriptor descriptor, string reason)
        {
            var problem = new Problem(descriptor.Id, property.Name, Equation, [method.Name, reason]);
            if (method.DeclaringSyntaxReferences.IsEmpty)
                findings.Add(problem);
            else
                findings.AddElsewhere(problem);
        }
    }
}
