using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>
/// Common subexpressions: parts of an expression that hold an expensive function and occur more than once, such as the
/// tanh(softplus(z)) in the derivative of Mish. Each becomes a local and is computed once. What is computed does not
/// change, so neither do the bits of the result.
/// </summary>
internal sealed class SharedParts
{
    private readonly Dictionary<Expression, int> _uses = [];
    private readonly Dictionary<Expression, Local> _locals = [];
    private readonly List<(Local Local, Expression Value)> _definitions = [];
    private readonly Func<Local> _newName;

    private SharedParts(Expression expression, Func<Local> newName)
    {
        _newName = newName;
        Count(expression);
        Value = Rewrite(expression);
    }

    /// <summary>The locals, each after those that it reads.</summary>
    public IReadOnlyList<(Local Local, Expression Value)> Definitions => _definitions;

    /// <summary>The expression, with locals in the place of the parts.</summary>
    public Expression Value { get; }

    /// <param name="expression">The expression; sums and maxima are leaves, since loops of their own compute them.</param>
    /// <param name="newName">A name for a local that no other one has.</param>
    public static SharedParts Of(Expression expression, Func<Local> newName) => new(expression, newName);

    /// <summary>Counts the places of a part; what repeats only because that repeats in which it stands has one.</summary>
    private Expression Count(Expression part)
    {
        _uses.TryGetValue(part, out var uses);
        _uses[part] = uses + 1;
        return uses > 0 || part is Reduction ? part : part.Map(Count);
    }

    private Expression Rewrite(Expression part)
    {
        if (_locals.TryGetValue(part, out var known))
            return known;
        if (part is Reduction)
            return part;

        var value = part.Map(Rewrite);
        if (_uses[part] == 1 || !part.IsExpensive())
            return value;
        var local = _locals[part] = _newName();
        _definitions.Add((local, value));
        return local;
    }
}
