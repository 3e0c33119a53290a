using System.Numerics;

namespace NetDsl.Tests.Training;

/// <summary>Data that a <see cref="LinearModel{T, TShape}"/> of three inputs and one output can learn.</summary>
internal static class LinearData
{
    /// <summary>t = 2·x₀ − 3·x₁ + 0.5·x₂ + 1 and noise.</summary>
    public static Dataset<T> Make<T>(int count, int seed, double noise = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        var samples = new T[count * 3];
        var targets = new T[count];
        for (var row = 0; row < count; row++)
        {
            var (x0, x1, x2) = (random.NextDouble() * 2 - 1, random.NextDouble() * 2 - 1, random.NextDouble() * 2 - 1);
            (samples[row * 3], samples[row * 3 + 1], samples[row * 3 + 2]) =
                (T.CreateTruncating(x0), T.CreateTruncating(x1), T.CreateTruncating(x2));
            targets[row] = T.CreateTruncating(2 * x0 - 3 * x1 + 0.5 * x2 + 1 + noise * (random.NextDouble() - 0.5));
        }

        return new(3, 1, samples, targets);
    }
}
