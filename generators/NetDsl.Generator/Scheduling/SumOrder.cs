namespace NetDsl.Generator.Scheduling;

/// <summary>
/// The order in which the terms of a sum are added up, which decides its bits: kernels add so, and explanations replay it.
/// </summary>
/// <param name="Lanes">The partial sums: term k goes to lane k modulo their number.</param>
/// <param name="Run">The terms after which one begins with the first lane again; 0 where one never does.</param>
internal sealed record SumOrder(SumLanes Lanes, int Run = 0)
{
    /// <summary>One term after another.</summary>
    public static SumOrder InOrder { get; } = new(SumLanes.One);
}
