using Microsoft.CodeAnalysis;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Parsing;

/// <summary>The equations of a network, each under a name of its own.</summary>
internal sealed class EquationTable
{
    private readonly Dictionary<IMethodSymbol, NamedEquation> _byMethod = new(SymbolEqualityComparer.Default);
    private readonly List<NamedEquation> _equations = [];

    public EquatableArray<NamedEquation> Equations => _equations.ToEquatableArray();

    public NamedEquation? Find(IMethodSymbol method) => _byMethod.TryGetValue(method, out var equation) ? equation : null;

    /// <summary>Adds an equation under the name of its method; under its full name where another one has that name.</summary>
    public NamedEquation Add(IMethodSymbol method, LayerEquation equation)
    {
        var isTaken = _equations.Any(other => other.Name == method.Name);
        var named = new NamedEquation(isTaken ? method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) : method.Name, equation);
        _byMethod.Add(method, named);
        _equations.Add(named);
        return named;
    }
}
