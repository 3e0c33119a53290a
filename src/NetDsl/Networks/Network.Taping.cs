using NetDsl.Taping;

namespace NetDsl;

public abstract partial class Network<TSelf, T> : ITapeable
{
    /// <inheritdoc/>
    NetworkTraces<Taped> ITapeable.Tapes() => TracesIn<Taped>(Remember(isTraining: false));
}
