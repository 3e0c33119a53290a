using System.Globalization;
using System.Numerics.Tensors;

namespace NetDsl.Lab;

/// <summary>Refuses activations that are no numbers: they have no order, so that nothing can be measured of them.</summary>
internal static class FiniteActivations
{
    /// <summary>Looks at all units of a group.</summary>
    /// <param name="table">Their activations.</param>
    /// <param name="observations">What the network was shown.</param>
    /// <param name="network">Which network it is.</param>
    /// <exception cref="NotFiniteNumberException">One of them is NaN or infinite.</exception>
    public static void Require(ActivationTable table, Observations observations, string network)
    {
        for (var unit = 0; unit < table.Units; unit++)
        {
            // The largest amount of all is NaN where one of them is.
            if (float.IsFinite(TensorPrimitives.MaxMagnitude(table[unit])))
                continue;
            var at = 0;
            while (float.IsFinite(table[unit][at]))
                at++;
            throw new NotFiniteNumberException(string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Group.NameOf(unit)} is {table[unit][at]} in observation {at}, of the label {observations.Label(at)}: {network} has diverged, ")
                + "and nothing can be measured of it. Train it anew with a smaller learning rate or with clipped gradients.");
        }
    }
}
