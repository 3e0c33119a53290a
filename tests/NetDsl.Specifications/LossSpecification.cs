namespace NetDsl.Specifications;

/// <summary>What the tests must know of a kind of loss.</summary>
internal abstract class LossSpecification : Specification
{
    /// <summary>How random networks draw it, each option now and then.</summary>
    public abstract IReadOnlyList<LossProduction> Productions { get; }
}
