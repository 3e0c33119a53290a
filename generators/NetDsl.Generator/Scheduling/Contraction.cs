using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>A sum of products of two tensors: <c>target = Σ left·right + start</c>.</summary>
/// <param name="Nest">The equation that it is, with addresses.</param>
/// <param name="Start">What the sum starts with; null for zero.</param>
/// <param name="Left">One factor.</param>
/// <param name="Right">The other factor.</param>
/// <param name="Over">The indices of the sum, the last of which runs fastest.</param>
internal sealed record Contraction(Nest Nest, Access? Start, Access Left, Access Right, EquatableArray<Axis> Over)
{
    /// <summary>The indices over which a sum in register tiles can run.</summary>
    private const int MostIndices = 4;

    public Equation Equation => Nest.Equation;

    public Access Target => Nest.Target;

    /// <summary>The index of the sum that runs fastest.</summary>
    public Axis Inner => Over[Over.Count - 1];

    /// <summary>Whether register tiles can compute it.</summary>
    public bool FitsTiles => Over.Count <= MostIndices;

    /// <summary>
    /// Whether the sum goes on from what the target holds; else it is a sum of its own that is added. Where elements are
    /// written from several places it must be.
    /// </summary>
    public bool Resumes => Equation.Accumulates && Nest.IsInjective;

    /// <summary>Whether it is such a sum of its own.</summary>
    public bool IsAdded => Equation.Accumulates && !Resumes;

    /// <summary>Sees an equation as a contraction; null where it is something else.</summary>
    public static Contraction? Of(Nest nest) => nest.Value switch
    {
        Reduction sum => Of(nest, sum, start: null),
        Binary { Operator: BinaryOperator.Add, Left: Reduction sum, Right: Access start } => Of(nest, sum, start),
        Binary { Operator: BinaryOperator.Add, Left: Access start, Right: Reduction sum } => Of(nest, sum, start),
        _ => null,
    };

    private static Contraction? Of(Nest nest, Reduction sum, Access? start) =>
        sum is { Operator: ReductionOperator.Sum, Body: Binary { Operator: BinaryOperator.Multiply, Left: Access left, Right: Access right } }
            ? new Contraction(nest, start, left, right, sum.Over)
            : null;
}
