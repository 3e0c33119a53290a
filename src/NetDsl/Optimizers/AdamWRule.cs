using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>The rule of <see cref="AdamW"/>: the parameter decays by itself, then Adam moves it.</summary>
internal readonly struct AdamWRule<TNumber>(UpdateStep step, double beta1, double beta2, double epsilon, double decay)
    : IUpdateRule<TNumber>
    where TNumber : IArithmetic<TNumber>
{
    private readonly TNumber _rest = TNumber.Of(1 - step.Rate * decay);
    private readonly AdamRule<TNumber> _adam = new(step, beta1, beta2, epsilon, decay: 0);

    public static int StateCount => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
    {
        parameter *= _rest;
        _adam.Update(ref parameter, gradient, ref first, ref second);
    }
}
