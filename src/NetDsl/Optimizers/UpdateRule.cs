using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>The loop over all parameters.</summary>
public static class UpdateRule
{
    /// <summary>Applies a rule to each parameter.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <typeparam name="TNumber">The arithmetic in which it is read.</typeparam>
    /// <param name="rule">The rule with this step's numbers.</param>
    /// <param name="parameters">The parameters; replaced.</param>
    /// <param name="gradients">The gradient of each parameter.</param>
    /// <param name="first">
    /// The first number of each parameter's state, or nothing where the rule keeps none; replaced.
    /// </param>
    /// <param name="second">The second number of each parameter's state, or nothing; replaced.</param>
    // Inlined into its caller it would use up the compiler's budget for inlining, and the arithmetic would become calls.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Apply<TRule, TNumber>(
        TRule rule,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second)
        where TRule : struct, IUpdateRule<TNumber>
        where TNumber : IArithmetic<TNumber>
    {
        // What a rule does not keep, it does not touch: any numbers will do.
        var (unused1, unused2) = (default(TNumber)!, default(TNumber)!);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (TRule.StateCount == 0)
                rule.Update(ref parameters[i], gradients[i], ref unused1, ref unused2);
            else if (TRule.StateCount == 1)
                rule.Update(ref parameters[i], gradients[i], ref first[i], ref unused2);
            else
                rule.Update(ref parameters[i], gradients[i], ref first[i], ref second[i]);
        }
    }
}
