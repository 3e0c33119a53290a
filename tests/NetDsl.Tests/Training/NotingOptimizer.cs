namespace NetDsl.Tests.Training;

/// <summary>Gradient descent that notes a number which it never reads: from one step on, one that is infinite.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="spoiledStep">The first step, counted from 1, that notes no number.</param>
/// <param name="repeats">Whether it notes the same where steps are taken again; else numbers.</param>
internal sealed class NotingOptimizer(double rate, long spoiledStep, bool repeats = true) : Optimizer(rate)
{
    private long _last;
    private bool _isAgain;

    public override IReadOnlyList<string> StateNames => ["note"];

    public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) => [new("η", step.Rate)];

    protected override void Apply<TNumber>(
        UpdateStep step,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second)
    {
        _isAgain |= step.Number < _last;
        _last = step.Number;

        // In single precision the greatest double is infinite.
        var note = TNumber.Of(step.Number >= spoiledStep && (repeats || !_isAgain) ? double.MaxValue : 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] -= TNumber.Of(step.Rate) * gradients[i];
            first[i] = note;
        }
    }
}
