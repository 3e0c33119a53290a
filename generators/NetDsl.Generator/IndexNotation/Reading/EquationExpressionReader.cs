using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>Reads the expressions of an equation: those of formulas, elements of tensors, and sums over indices.</summary>
internal sealed partial class EquationExpressionReader(FormulaLibrary library, ProblemList problems) : ExpressionReader(library, problems)
{
    private readonly ProblemList _problems = problems;
    private readonly List<Definition> _definitions = [];
    private readonly Dictionary<string, Location> _places = [];
    private readonly List<string> _bound = [];

    /// <summary>The tensors that local variables define, in their order.</summary>
    public IReadOnlyList<Definition> Definitions => _definitions;

    /// <summary>Where a letter stands first.</summary>
    public Location PlaceOf(string letter) => _places.TryGetValue(letter, out var place) ? place : Location.None;

    public override Expression? Number(IOperation operation, Scope scope)
    {
        if (operation.Type.IsIndex())
            return Form(operation, scope) is { } form ? new LetterNumber(form) : null;
        return operation is IPropertyReferenceOperation { Property.IsIndexer: true } element && element.Instance?.Type.IsTensor() == true
            ? ReadElement(element, scope)
            : base.Number(operation, scope);
    }

    protected override bool IsReal(ITypeSymbol? type) => base.IsReal(type) || type.IsScalar() || type.IsIndex();

    protected override bool IsArithmetic(IMethodSymbol? method) => base.IsArithmetic(method) || EquationTypes.IsWord(method);

    protected override Expression? Invoke(IInvocationOperation invocation, Scope scope)
    {
        var method = invocation.TargetMethod;
        if (!EquationTypes.IsWord(method) || !method.IsStatic || MathematicalMethods.Contains(method))
            return base.Invoke(invocation, scope);
        return Letters(invocation, scope) is { } letters ? Combine(invocation, letters, scope) : null;
    }

    private Element? ReadElement(IPropertyReferenceOperation element, Scope scope)
    {
        var tensor = TensorOf(element.Instance!, scope);
        var at = element.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => Form(argument.Value, scope)).ToList();
        if (tensor is null || at.Contains(null))
            return null;
        var defined = _definitions.FirstOrDefault(definition => definition.Name == tensor);
        if (defined is not null && defined.Letters.Count != at.Count)
        {
            _problems.Add($"'{tensor}' is defined by Each({string.Join(", ", defined.Letters)}, …), so that it has as many indices", element.Syntax.GetLocation());
            return null;
        }

        return new Element(tensor, at.Select(form => form!).ToEquatableArray());
    }

    /// <summary>The name of a tensor: that of a parameter, or of the definition that a local variable holds.</summary>
    private string? TensorOf(IOperation tensor, Scope scope)
    {
        ISymbol? symbol = tensor switch
        {
            IParameterReferenceOperation parameter => parameter.Parameter,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };
        if (symbol is not null)
            return scope.Numbers.TryGetValue(symbol, out var held) && held is Variable { Name: var name } ? name : null;
        if (tensor is IInvocationOperation)
            _problems.Add($"The tensor has no name: write Tensor e = {tensor.Syntax} before it", tensor.Syntax.GetLocation());
        else
            Unsupported<Expression>(tensor);
        return null;
    }

    private Expression? Combine(IInvocationOperation invocation, EquatableArray<string> over, Scope scope)
    {
        if (invocation.TargetMethod.Name == "Count")
            return new LetterCount(over[0]);
        if (over.FirstOrDefault(letter => _bound.Contains(letter) || over.Count(other => other == letter) > 1) is { } twice)
        {
            _problems.Add($"The index '{twice}' is summed over twice, one sum inside the other: take another letter", invocation.Syntax.GetLocation());
            return null;
        }

        _bound.AddRange(over);
        var term = Number(invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Last().Value, scope);
        _bound.RemoveRange(_bound.Count - over.Count, over.Count);
        return term is null ? null : invocation.TargetMethod.Name switch
        {
            "Sum" => new Aggregate(Aggregation.Sum, over, term),
            "Mean" => new Aggregate(Aggregation.Sum, over, term) / over.Select(letter => (Expression)new LetterCount(letter)).Aggregate((a, b) => a * b),
            "Max" => new Aggregate(Aggregation.Max, over, term),
            "Min" => -(Expression)new Aggregate(Aggregation.Max, over, -term),
            "ArgMax" => new Aggregate(Aggregation.ArgMax, over, term),
            _ => Unsupported<Expression>(invocation),
        };
    }
}
