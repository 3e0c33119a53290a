namespace NetDsl;

/// <summary>
/// Gated recurrent units (Cho et al. 2014) in the form in which the reset gate follows the product:
/// <c>n = tanh(x·Wₙ + bₙ + r·(h·Rₙ + cₙ))</c>, <c>h' = (1 − z)·n + z·h</c>.
/// </summary>
/// <remarks>
/// The gates stand in the order r, z, n: Weights [features, 3, units], Recurrent [units, 3, units], Bias [3, units],
/// RecurrentBias [units].
/// </remarks>
public sealed class GruAttribute : RecurrentAttribute
{
    /// <summary>Gated recurrent units, from [steps, features] to [steps, units].</summary>
    /// <param name="units">The number of values of the state, at least 1.</param>
    public GruAttribute(int units)
        : base(units)
    {
    }
}
