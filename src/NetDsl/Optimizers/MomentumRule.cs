using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>The rule of <see cref="Momentum"/>.</summary>
internal readonly struct MomentumRule<TNumber>(double rate, double beta, double decay) : IUpdateRule<TNumber>
    where TNumber : IArithmetic<TNumber>
{
    private readonly TNumber _rate = TNumber.Of(rate);
    private readonly TNumber _beta = TNumber.Of(beta);
    private readonly L2Penalty<TNumber> _penalty = new(decay);

    public static int StateCount => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
    {
        var g = _penalty.Add(gradient, parameter);
        var v = _beta * first + g;
        first = v;
        parameter -= _rate * v;
    }
}
