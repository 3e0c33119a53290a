namespace NetDsl;

/// <summary>
/// Why a network predicted what it did. The numbers of its layers can be asked by name, as the editor completes them:
/// <c>why.Digit[5]</c>, <c>why.Hidden.z[17]</c>.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class Explanation<TNetwork> : Explanation
{
    internal Explanation(
        ITraceable network,
        IReadOnlyList<double> sample,
        IReadOnlyList<double>? target,
        IReadOnlyList<double> prediction,
        double? loss,
        ITraceableUpdate? update = null)
        : base(network, sample, target, prediction, loss, update)
    {
    }
}
