using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>Weight decay as a part of the loss, λ/2·Σw², which adds λ·w to the gradient of each parameter.</summary>
/// <typeparam name="TNumber">The arithmetic in which the equation is read.</typeparam>
/// <param name="decay">The factor λ; with 0 nothing is added.</param>
internal readonly struct L2Penalty<TNumber>(double decay)
    where TNumber : IArithmetic<TNumber>
{
    private readonly bool _decays = decay != 0;
    private readonly TNumber _decay = TNumber.Of(decay);

    /// <summary>The gradient with that of the penalty: g + λ·w.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TNumber Add(TNumber gradient, TNumber parameter) => _decays ? gradient + _decay * parameter : gradient;
}
