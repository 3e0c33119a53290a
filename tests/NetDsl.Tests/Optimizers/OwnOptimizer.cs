namespace NetDsl.Tests.Optimizers;

/// <summary>An optimizer of a rule that a test writes; none of its constants has a name.</summary>
internal abstract class OwnOptimizer(params string[] states) : Optimizer(0.25)
{
    public override IReadOnlyList<string> StateNames => states;

    public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) => [];

    /// <summary>The rule: w changes against g, and what is remembered, p and q.</summary>
    protected abstract void Update<TNumber>(ref TNumber w, TNumber g, ref TNumber p, ref TNumber q)
        where TNumber : IArithmetic<TNumber>;

    protected override void Apply<TNumber>(
        UpdateStep step, Span<TNumber> parameters, ReadOnlySpan<TNumber> gradients, Span<TNumber> first, Span<TNumber> second)
    {
        for (var i = 0; i < parameters.Length; i++)
            Update(ref parameters[i], gradients[i], ref first[i], ref second[i]);
    }
}
