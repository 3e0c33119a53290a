namespace NetDsl;

/// <summary>
/// The update rule of an optimizer: one equation over a single parameter, with this step's numbers (rate, bias corrections)
/// in its fields, already in the arithmetic in which the equation is read.
/// </summary>
/// <remarks>
/// A rule is a readonly struct, so that the compiler specialises <see cref="UpdateRule.Apply"/> for it, inlines the
/// equation and keeps its constants in registers.
/// </remarks>
/// <typeparam name="TNumber">The arithmetic in which the equation is read.</typeparam>
public interface IUpdateRule<TNumber>
    where TNumber : IArithmetic<TNumber>
{
    /// <summary>
    /// How many numbers the rule remembers of each parameter: 0, 1 or 2. They are zero before the first step.
    /// </summary>
    static abstract int StateCount { get; }

    /// <summary>Applies the rule to one parameter.</summary>
    /// <param name="parameter">The parameter w; replaced.</param>
    /// <param name="gradient">Its gradient g.</param>
    /// <param name="first">The first number of the state; replaced. Untouched where the rule keeps none.</param>
    /// <param name="second">The second number of the state; replaced. Untouched where the rule keeps fewer than two.</param>
    void Update(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second);
}
