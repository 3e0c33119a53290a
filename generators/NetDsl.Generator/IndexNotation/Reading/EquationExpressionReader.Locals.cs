using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

internal sealed partial class EquationExpressionReader
{
    public override Scope? Store(ISymbol variable, IOperation value, Scope scope)
    {
        if (value.Type.IsIndex())
            return Form(value, scope) is { } form ? scope.With(variable, new LetterNumber(form)) : null;
        if (!value.Type.IsTensor())
            return base.Store(variable, value, scope);
        if (value is not IInvocationOperation { TargetMethod.Name: "Each" } each)
            return TensorOf(value, scope) is { } alias ? scope.With(variable, new Variable(alias)) : null;

        if (Letters(each, scope) is not { } letters)
            return null;
        var element = Number(each.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Last().Value, scope);
        if (element is null || !HasOnly(letters, element, each))
            return null;
        return scope.With(variable, new Variable(Define(variable.Name, letters, element)));
    }

    /// <summary>A number that a sum is part of is computed once, as a tensor of the variable's name; another one is put in.</summary>
    protected override Scope? Keep(ISymbol variable, Expression? value, IOperation place, Scope scope)
    {
        var kept = base.Keep(variable, value, place, scope);
        if (kept is null || value is null || value.Parts<Aggregate>().Count == 0)
            return kept;
        var letters = value.FreeLetters().ToEquatableArray();
        return kept.With(variable, new Element(Define(variable.Name, letters, value), letters.Select(LetterForm.Of).ToEquatableArray()));
    }

    private bool HasOnly(EquatableArray<string> letters, Expression element, IInvocationOperation each)
    {
        if (element.FreeLetters().FirstOrDefault(letter => !letters.Contains(letter)) is not { } other)
            return true;
        _problems.Add($"The tensor has no index '{other}': write Each({string.Join(", ", letters)}, {other}, …), or sum over it", each.Syntax.GetLocation());
        return false;
    }

    private string Define(string name, EquatableArray<string> letters, Expression value)
    {
        var unique = name;
        for (var number = 2; _definitions.Any(definition => definition.Name == unique); number++)
            unique = name + number.ToString(CultureInfo.InvariantCulture);
        _definitions.Add(new Definition(unique, letters, value));
        return unique;
    }
}
