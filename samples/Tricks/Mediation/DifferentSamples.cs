using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Mediation;

/// <summary>How many different samples there are to train with: one that is repeated counts once.</summary>
internal static class DifferentSamples
{
    /// <summary>The number.</summary>
    public static Mediator Mediator { get; } = new("different samples", network => Count(network.Data.Train));

    private static double Count(Dataset<float> data) => Enumerable.Range(0, data.Count)
        .Select(row => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(data.Sample(row)))))
        .Distinct(StringComparer.Ordinal)
        .Count();
}
