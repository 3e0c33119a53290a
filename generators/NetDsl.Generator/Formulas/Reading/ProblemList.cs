using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

/// <summary>Collects the problems of a method. A statement that is reached in two ways has its problem once.</summary>
/// <param name="supported">What may stand in the method, for the messages.</param>
internal sealed class ProblemList(string supported = ProblemList.Supported)
{
    private const string Supported =
        "a formula consists of + − × ÷, conditionals, comparisons, constants, local variables, functions of MathF and calls to "
        + "methods marked [Activation] or [Loss]";

    private static readonly string TooLarge =
        "The formula is too large: with every local variable and call put in, it may have "
        + FormattableString.Invariant($"{ExpressionSize.MaximumNodes} operations, nested {ExpressionSize.MaximumDepth} deep");

    private readonly List<FormulaProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    /// <summary>Whether reading on is of no use.</summary>
    public bool IsTooLarge { get; private set; }

    public void Add(string reason, Location location)
    {
        var problem = new FormulaProblem(reason, location);
        if (!_problems.Contains(problem))
            _problems.Add(problem);
    }

    /// <summary>Says where the formula became too large; said once.</summary>
    public void AddTooLarge(Location location)
    {
        if (!IsTooLarge)
            Add(TooLarge, location);
        IsTooLarge = true;
    }

    /// <summary>Says that something is not supported, and what is instead.</summary>
    public void AddUnsupported(IOperation operation)
    {
        var instead = operation is IInvocationOperation { TargetMethod: var method } && MathematicalMethods.IsOfMathematics(method)
            ? MathematicalMethods.Numbers(method) is { } numbers
                ? $"of {method.Name}, the overload of {numbers} is, with real numbers alone"
                : $"the functions that can be differentiated are {MathematicalMethods.Names}"
            : supported;
        Add($"{Wording.Of(operation)} is not supported: {instead}", Wording.Place(operation));
    }

    public IReadOnlyList<FormulaProblem> InOrder() => [.. _problems.OrderBy(problem => problem.Location.SourceSpan.Start)];
}
