using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

internal sealed partial class EquationExpressionReader
{
    private const string Affine = "a subscript is a sum of indices with whole constant factors, as in x[2 * i + u - 1]";

    /// <summary>What stands between brackets; null where it has problems or errors.</summary>
    private LetterForm? Form(IOperation operation, Scope scope) => operation switch
    {
        IConversionOperation { Operand: { ConstantValue: { HasValue: true, Value: int constant } } } => constant,
        IConversionOperation { OperatorMethod: null } conversion => Form(conversion.Operand, scope),
        IParenthesizedOperation parenthesized => Form(parenthesized.Operand, scope),
        IParameterReferenceOperation parameter => Letter(parameter.Parameter.Name, parameter),
        IPropertyReferenceOperation { Instance: null } letter when EquationTypes.IsWord(letter.Property) => Letter(letter.Property.Name, letter),
        ILocalReferenceOperation local => scope.Numbers.TryGetValue(local.Local, out var held) && held is LetterNumber number ? number.Form : null,
        IBinaryOperation binary when EquationTypes.IsWord(binary.OperatorMethod) => Form(binary, scope),
        _ => NotAffine(operation),
    };

    private LetterForm? Form(IBinaryOperation binary, Scope scope)
    {
        if (binary.OperatorKind == BinaryOperatorKind.Multiply)
        {
            var (factor, index) = binary.LeftOperand.Type.IsIndex() ? (binary.RightOperand, binary.LeftOperand) : (binary.LeftOperand, binary.RightOperand);
            if (factor.ConstantValue is not { HasValue: true, Value: int constant })
                return NotAffine(factor);
            return Form(index, scope) is { } form ? form * constant : null;
        }

        var (left, right) = (Form(binary.LeftOperand, scope), Form(binary.RightOperand, scope));
        if (left is null || right is null)
            return null;
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add => left + right,
            BinaryOperatorKind.Subtract => left + right * -1,
            _ => NotAffine(binary),
        };
    }

    private LetterForm Letter(string name, IOperation place)
    {
        if (!_places.ContainsKey(name))
            _places.Add(name, place.Syntax.GetLocation());
        return LetterForm.Of(name);
    }

    private LetterForm? NotAffine(IOperation operation)
    {
        if (!Wording.IsBroken(operation))
            _problems.Add($"'{operation.Syntax}' is not supported between brackets: {Affine}", operation.Syntax.GetLocation());
        return null;
    }

    /// <summary>The indices that a sum runs over, each a letter alone.</summary>
    private EquatableArray<string>? Letters(IInvocationOperation invocation, Scope scope)
    {
        var letters = new List<string>();
        foreach (var argument in invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Where(argument => argument.Parameter?.Type.IsIndex() == true))
        {
            if (Form(argument.Value, scope) is not { } form)
                return null;
            if (form.Plain is not { } letter)
            {
                _problems.Add($"{invocation.TargetMethod.Name} runs over an index, not over '{argument.Value.Syntax}': name one letter", argument.Value.Syntax.GetLocation());
                return null;
            }

            letters.Add(letter);
        }

        return letters.ToEquatableArray();
    }
}
