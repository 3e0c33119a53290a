using System.Runtime.CompilerServices;

namespace NetDsl.Tests.Training;

/// <summary>A momentum of one's own, which remembers something that is no number from one step on.</summary>
internal sealed class SpoilingOptimizer(double rate, long spoiledStep) : Optimizer(rate)
{
    public override IReadOnlyList<string> StateNames => ["m"];

    public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) => [new("η", step.Rate)];

    protected override void Apply<TNumber>(
        UpdateStep step,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second) =>
        UpdateRule.Apply(
            new Rule<TNumber>(step.Rate, step.Number >= spoiledStep ? double.MaxValue : 0), parameters, gradients, first, second);

    private readonly struct Rule<TNumber>(double rate, double spoil) : IUpdateRule<TNumber>
        where TNumber : IArithmetic<TNumber>
    {
        private readonly TNumber _rate = TNumber.Of(rate);
        private readonly TNumber _half = TNumber.Of(0.5);
        private readonly TNumber _spoil = TNumber.Of(spoil);

        public static int StateCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
        {
            // In single precision the greatest double is infinite; the weight itself stays what it is.
            var m = _half * first + gradient;
            parameter -= _rate * m;
            first = m + _spoil;
        }
    }
}
