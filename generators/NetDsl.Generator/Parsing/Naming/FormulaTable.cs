using Microsoft.CodeAnalysis;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>The formulas of a network, each under a name of its own.</summary>
internal sealed class FormulaTable
{
    private readonly Dictionary<IMethodSymbol, NamedFormula> _byMethod = new(SymbolEqualityComparer.Default);
    private readonly List<NamedFormula> _formulas = [];

    public EquatableArray<NamedFormula> Formulas => _formulas.ToEquatableArray();

    public NamedFormula? Find(IMethodSymbol method) => _byMethod.TryGetValue(method, out var formula) ? formula : null;

    /// <summary>Adds a formula under the name of its method; under its full name where another one has that name.</summary>
    public NamedFormula Add(IMethodSymbol method, Formula formula)
    {
        var isTaken = _formulas.Any(other => other.Name == method.Name);
        var named = new NamedFormula(isTaken ? FullName(method) : method.Name, formula);
        _byMethod.Add(method, named);
        _formulas.Add(named);
        return named;
    }

    private static string FullName(IMethodSymbol method) => method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
}
