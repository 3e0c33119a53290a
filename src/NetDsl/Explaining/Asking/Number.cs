using System.Diagnostics;
using NetDsl.Asking;

namespace NetDsl;

/// <summary>
/// A number of an explanation, which can be asked how it came about: its terms are numbers in turn, down to inputs and weights.
/// </summary>
/// <remarks>
/// What it is made of is computed when it is asked for. A number that several others are made of is one object, so that the numbers of an
/// explanation are a graph, not a tree.
/// </remarks>
[DebuggerDisplay("{Display,nq}")]
[DebuggerTypeProxy(typeof(NumberView))]
public sealed class Number
{
    private readonly Explanation _explanation;

    internal Number(Explanation explanation, Quantity name) => (_explanation, Name) = (explanation, name);

    /// <summary>Which number it is: <c>Digit.z[7]</c>.</summary>
    public Quantity Name { get; }

    /// <summary>What lies in memory; a float is widened.</summary>
    public double Value => _explanation.Read(Name);

    /// <summary>How it came about: its equation with the numbers in it, computed again and compared bit for bit.</summary>
    public Step Step => field ??= _explanation.StepOf(Name);

    /// <summary>Whether it was given: an input or a weight, which is computed of nothing.</summary>
    public bool IsGiven => Step.IsGiven;

    /// <summary>The numbers that were read for it, each once, in order.</summary>
    public IReadOnlyList<Number> Inputs => field ??= [.. Step.Inputs.Select(_explanation.NumberOf)];

    /// <summary>
    /// What it is made of: of a sum of many terms what adds up to it, the largest magnitude first; of others the numbers that were read, those
    /// without which it would change most first.
    /// </summary>
    public IReadOnlyList<NumberTerm> Terms => field ??= Addends is { Count: > 0 } terms
        ? [.. terms.Select(term => new NumberTerm(term.Symbol, term.Value, [.. term.Inputs.Select(_explanation.NumberOf)]))]
        : [.. Step.RankedInputs.Select(_explanation.NumberOf).Select(input => new NumberTerm(input.Name.ToString(), input.Value, [input]))];

    /// <summary>Whether <see cref="Terms"/> add up to the number, but for rounding.</summary>
    public bool IsSum => Addends.Count > 0;

    private IReadOnlyList<StepTerm> Addends => field ??= Step.Terms;

    /// <summary>The derivative of the loss by this number.</summary>
    /// <exception cref="ArgumentException">No loss depends on it, or the explanation is without a target.</exception>
    public Number LossGradient => _explanation.NumberOf(Name.Derivative);

    /// <summary>What the optimizer's next step makes of it.</summary>
    /// <exception cref="ArgumentException">It is no weight, or the explanation is without an update.</exception>
    public Number Updated => _explanation.NumberOf(Name.Updated);

    /// <summary>The derivatives of this number by each element of a tensor, in double, in one pass backward.</summary>
    /// <param name="by">The tensor: an input, a weight tensor or what a layer computes.</param>
    /// <inheritdoc cref="Explanation.Gradient(Quantity, string)" path="/exception"/>
    public AttributedTensor Gradient(Numbers by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return _explanation.Gradient(Name, by.Tensor.Name);
    }

    /// <summary>What this number owes to the inputs, or to the elements of another tensor.</summary>
    /// <param name="method">The method: <c>IntegratedGradients.From(black)</c>.</param>
    /// <param name="of">The tensor whose elements are the features; all inputs of numbers where it is left out.</param>
    /// <inheritdoc cref="Explanation.Attribute(Quantity, AttributionMethod, string?)" path="/exception"/>
    public Attribution Attribute(AttributionMethod method, Numbers? of = null) => _explanation.Attribute(Name, method, of?.Tensor.Name);

    /// <summary>The number with what it is made of, and what that is made of.</summary>
    /// <param name="depth">How many generations are opened, at least 0.</param>
    /// <param name="top">How many terms of each number are shown; the rest is one line.</param>
    public NumberTree Tree(int depth = 3, int top = 4)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        return NumberTree.Of(this, depth, top);
    }

    /// <summary>
    /// The way along the largest terms from this number back to a tensor: at each number, the one that adds most and is made of the tensor.
    /// </summary>
    /// <param name="tensor">The tensor: an input, weights or what a layer computes.</param>
    /// <returns>The numbers, this one first, an element of the tensor last; nothing where none leads there.</returns>
    /// <exception cref="NotSupportedException">It holds tokens, which are names and no amounts: ask for what is looked up.</exception>
    public IReadOnlyList<Number> PathTo(Numbers tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return PathTo(tensor.Tensor.Name);
    }

    /// <inheritdoc cref="PathTo(Numbers)"/>
    /// <param name="tensor">The tensor's name, as of an input: <c>Image</c>.</param>
    /// <exception cref="ArgumentException">There is no such tensor.</exception>
    public IReadOnlyList<Number> PathTo(string tensor)
    {
        var to = _explanation.Tensor(tensor).Name;
        _explanation.RequireNumbers(to);
        return NumberPath.Find(this, to, _explanation.Reach);
    }

    /// <summary>The number as an equation: formula, numbers put in, result, and whether it holds.</summary>
    public override string ToString() => Step.ToString();

    /// <inheritdoc cref="NetDsl.Step.ToLatex"/>
    public string ToLatex() => Step.ToLatex();

    private string Display => $"{Name} = {Tracing.NumberText.Of(Value, _explanation.Network.Precision)}";
}
