using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>The rule of <see cref="RmsProp"/>.</summary>
internal readonly struct RmsPropRule<TNumber>(double rate, double beta, double epsilon, double decay) : IUpdateRule<TNumber>
    where TNumber : IArithmetic<TNumber>
{
    private readonly TNumber _rate = TNumber.Of(rate);
    private readonly TNumber _beta = TNumber.Of(beta);
    private readonly TNumber _rest = TNumber.Of(1 - beta);
    private readonly TNumber _epsilon = TNumber.Of(epsilon);
    private readonly L2Penalty<TNumber> _penalty = new(decay);

    public static int StateCount => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
    {
        var g = _penalty.Add(gradient, parameter);
        var v = _beta * first + _rest * g * g;
        first = v;
        parameter -= _rate * g / (TNumber.Sqrt(v) + _epsilon);
    }
}
