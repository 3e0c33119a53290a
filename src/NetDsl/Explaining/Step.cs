using System.Diagnostics.CodeAnalysis;
using NetDsl.Tracing;
using NetDsl.Verifying;

namespace NetDsl;

/// <summary>
/// How one number of a network came about: what it is, its formula, what the vector code left in memory, and the same
/// formula replayed in scalar code, compared bit for bit.
/// </summary>
[SuppressMessage("Naming", "CA1716", Justification = "It is the word for it, and no keyword of C#.")]
public sealed class Step
{
    /// <summary>Makes the account of a number.</summary>
    /// <param name="subject">The number's name: <c>Digit.z[7]</c>.</param>
    /// <param name="formula">Its formula with concrete indices: <c>Σₖ Code[k]·Digit.Weights[k,7] + Digit.Bias[7]</c>.</param>
    /// <param name="stored">What the vector code left in memory; a float is widened.</param>
    /// <param name="replay">The formula, computed again in the vector code's order of operations.</param>
    public Step(Quantity subject, string formula, double stored, Traced replay)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(replay);
        Subject = subject;
        Formula = formula;
        Stored = stored;

        // A formula of constants alone has no number type; what is stored shows which it is, as 0.1f differs from 0.1.
        Precision = replay.Precision ?? ((float)stored == stored ? Precision.Single : Precision.Double);
        Replay = replay.In(Precision);
    }

    /// <summary>The number's name.</summary>
    public Quantity Subject { get; }

    /// <summary>The formula with concrete indices.</summary>
    public string Formula { get; }

    /// <summary>The number type of what is stored.</summary>
    public Precision Precision { get; }

    /// <summary>What the vector code left in memory; a float is widened.</summary>
    public double Stored { get; }

    /// <summary>The formula, computed again, with the numbers of which it was computed.</summary>
    public Traced Replay { get; }

    /// <summary>Whether what is stored and what is replayed have the same bits; −0 is not 0, NaN is NaN.</summary>
    public bool Agrees => ReplayedNumber.HasSameBits(Stored, Replay.Value);

    /// <summary>What the same formula gives in double.</summary>
    public double Exact => Replay.Exact;

    /// <summary>What rounding can explain of the distance from <see cref="Exact"/>.</summary>
    public double Bound => Replay.Bound;

    /// <summary>|<see cref="Stored"/> − <see cref="Exact"/>|; 0 for two NaN or two equal infinities.</summary>
    public double Residual => ReplayedNumber.Distance(Stored, Exact);

    /// <summary>Whether rounding explains the residual.</summary>
    public bool WithinBound => ReplayedNumber.IsWithin(Stored, Exact, Bound);

    /// <summary>Whether the number was given: an input or a weight, which was computed of nothing.</summary>
    public bool IsGiven => Replay.Expression is ReadExpression read && read.Quantity.Equals(Subject);

    /// <summary>The quantities that were read, each once, in order; each can be asked for in turn. Empty for what was given.</summary>
    public IReadOnlyList<Quantity> Inputs => IsGiven ? [] : TracedInputs.Of([Replay]);

    /// <summary>The quantities that were read, those without which the number would change most first.</summary>
    internal IReadOnlyList<Quantity> RankedInputs => IsGiven ? [] : InputRanking.Of(Replay);

    /// <summary>
    /// What adds up to the number but for rounding, the largest magnitude first: the terms of its sum, each with what the sum is multiplied with or
    /// divided by. Empty where it is no sum of many terms.
    /// </summary>
    public IReadOnlyList<StepTerm> Terms => [.. OpenedSum.Of(Replay).OrderByDescending(term => Prominence.OfSize(term.Value))];

    /// <summary>The step as an equation for a LaTeX document that has <c>amsmath</c> and <c>amssymb</c>.</summary>
    public string ToLatex() => Rendering.StepText.Latex(this);

    /// <summary>The step as it is printed in an explanation.</summary>
    public override string ToString() => Rendering.StepText.Of(this);
}
