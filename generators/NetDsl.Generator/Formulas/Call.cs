namespace NetDsl.Generator.Formulas;

/// <summary>An elementary function of its arguments.</summary>
internal sealed record Call(ElementaryFunction Function, EquatableArray<Expression> Arguments) : Expression
{
    public override Expression Map(Func<Expression, Expression> change)
    {
        var changed = false;
        var arguments = new Expression[Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = change(Arguments[i]);
            changed |= !ReferenceEquals(arguments[i], Arguments[i]);
        }

        return changed ? new Call(Function, arguments.ToEquatableArray()) : this;
    }
}
