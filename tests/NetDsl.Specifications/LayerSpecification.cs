namespace NetDsl.Specifications;

/// <summary>What the tests must know of a kind of layer.</summary>
internal abstract class LayerSpecification : Specification
{
    /// <summary>How random networks draw it, each option now and then.</summary>
    public abstract IReadOnlyList<Production> Productions { get; }
}
