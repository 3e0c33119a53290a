namespace NetDsl;

/// <summary>Adds to each step of a sequence a learned vector of its place: <c>y[t,n] = x[t,n] + W[t,n]</c>.</summary>
public sealed class LearnedPositionsAttribute : WeightedLayerAttribute
{
    /// <summary>How the vectors are drawn before training. By default each number is normal with variance 1.</summary>
    public Initialization Initialization { get; set; }
}
