using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>What the methods that a network names say, each under a name of its own.</summary>
/// <typeparam name="TNamed">What a method says, with its name.</typeparam>
internal sealed class MethodTable<TNamed>
    where TNamed : class, IEquatable<TNamed>
{
    private readonly Dictionary<IMethodSymbol, TNamed> _byMethod = new(SymbolEqualityComparer.Default);
    private readonly List<TNamed> _inOrder = [];
    private readonly HashSet<string> _names = [];

    /// <summary>All of them, in the order in which they were added.</summary>
    public EquatableArray<TNamed> InOrder => _inOrder.ToEquatableArray();

    public TNamed? Find(IMethodSymbol method) => _byMethod.TryGetValue(method, out var named) ? named : null;

    /// <summary>Adds what a method says under its name; under its full name where another one has that name.</summary>
    public TNamed Add(IMethodSymbol method, Func<string, TNamed> under)
    {
        var named = under(_names.Add(method.Name) ? method.Name : method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));
        _byMethod.Add(method, named);
        _inOrder.Add(named);
        return named;
    }
}
