using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>The rule of <see cref="Adam"/>.</summary>
internal readonly struct AdamRule<TNumber>(UpdateStep step, double beta1, double beta2, double epsilon, double decay)
    : IUpdateRule<TNumber>
    where TNumber : IArithmetic<TNumber>
{
    private readonly TNumber _rate = TNumber.Of(step.Rate);
    private readonly TNumber _beta1 = TNumber.Of(beta1);
    private readonly TNumber _rest1 = TNumber.Of(1 - beta1);
    private readonly TNumber _beta2 = TNumber.Of(beta2);
    private readonly TNumber _rest2 = TNumber.Of(1 - beta2);
    private readonly TNumber _c1 = TNumber.Of(AdamRule.Correction(beta1, step));
    private readonly TNumber _c2 = TNumber.Of(AdamRule.Correction(beta2, step));
    private readonly TNumber _epsilon = TNumber.Of(epsilon);
    private readonly L2Penalty<TNumber> _penalty = new(decay);

    public static int StateCount => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
    {
        var g = _penalty.Add(gradient, parameter);
        var m = _beta1 * first + _rest1 * g;
        var v = _beta2 * second + _rest2 * g * g;
        first = m;
        second = v;
        parameter -= _rate * (_c1 * m) / (TNumber.Sqrt(_c2 * v) + _epsilon);
    }
}
