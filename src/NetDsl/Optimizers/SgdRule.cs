using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>The rule of <see cref="Sgd"/>.</summary>
internal readonly struct SgdRule<TNumber>(double rate, double decay) : IUpdateRule<TNumber>
    where TNumber : IArithmetic<TNumber>
{
    private readonly TNumber _rate = TNumber.Of(rate);
    private readonly L2Penalty<TNumber> _penalty = new(decay);

    public static int StateCount => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
    {
        var g = _penalty.Add(gradient, parameter);
        parameter -= _rate * g;
    }
}
