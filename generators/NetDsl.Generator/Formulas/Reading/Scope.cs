using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Formulas;

/// <summary>What the parameters and local variables of a method hold at one point, in terms of the parameters' first values.</summary>
internal sealed record Scope(ImmutableDictionary<ISymbol, Expression> Numbers, ImmutableDictionary<ISymbol, Condition> Conditions)
{
    /// <summary>The scope at the start of a method: its parameters are variables.</summary>
    public static Scope Of(IMethodSymbol method)
    {
        var numbers = ImmutableDictionary.Create<ISymbol, Expression>(SymbolEqualityComparer.Default);
        foreach (var parameter in method.Parameters)
            numbers = numbers.Add(parameter, new Variable(parameter.Name));
        return new(numbers, ImmutableDictionary.Create<ISymbol, Condition>(SymbolEqualityComparer.Default));
    }

    public Scope With(ISymbol symbol, Expression value) => this with { Numbers = Numbers.SetItem(symbol, value) };

    public Scope With(ISymbol symbol, Condition value) => this with { Conditions = Conditions.SetItem(symbol, value) };

    /// <summary>The scope after an if whose branches end in two scopes: what differs is selected.</summary>
    public static Scope Select(Condition condition, Scope whenTrue, Scope whenFalse)
    {
        var (numbers, conditions) = (whenTrue.Numbers, whenTrue.Conditions);
        foreach (var entry in whenTrue.Numbers)
        {
            if (!whenFalse.Numbers.TryGetValue(entry.Key, out var other))
                numbers = numbers.Remove(entry.Key);
            else if (!ReferenceEquals(entry.Value, other))
                numbers = numbers.SetItem(entry.Key, new Selection(condition, entry.Value, other));
        }

        foreach (var entry in whenTrue.Conditions)
        {
            if (!whenFalse.Conditions.TryGetValue(entry.Key, out var other))
                conditions = conditions.Remove(entry.Key);
            else if (!ReferenceEquals(entry.Value, other))
                conditions = conditions.SetItem(entry.Key, Select(condition, entry.Value, other));
        }

        return new(numbers, conditions);
    }

    private static Disjunction Select(Condition condition, Condition whenTrue, Condition whenFalse) =>
        new(new Conjunction(condition, whenTrue), new Conjunction(new Complement(condition), whenFalse));
}
