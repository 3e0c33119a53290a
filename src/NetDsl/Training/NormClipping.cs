using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>Clipping by the Euclidean norm of all gradients: g ← g · min(1, limit/‖g‖).</summary>
/// <param name="Limit">The greatest norm, above 0.</param>
internal sealed record NormClipping(double Limit) : GradientClipping
{
    public double Limit { get; } = Require.Positive(Limit);

    internal override string Name => string.Create(CultureInfo.InvariantCulture, $"by norm at {Limit}");

    public override void Apply<T>(Span<T> gradients)
    {
        var norm = Norm<T>(gradients);
        if (norm > Limit)
            TensorPrimitives.Multiply(gradients, T.CreateTruncating(Limit / norm), gradients);
    }

    private static double Norm<T>(ReadOnlySpan<T> gradients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var squares = double.CreateTruncating(SumOfSquares(gradients));
        return double.IsPositiveInfinity(squares) ? NormOfHuge(gradients) : Math.Sqrt(squares);
    }

    /// <summary>
    /// Σ g², in four vectors of sums, folded by halves: its order depends on the width of <see cref="Vector{T}"/> alone, as that of
    /// the network's own sums does. (The tensor primitive takes the widest registers of the machine.)
    /// </summary>
    private static T SumOfSquares<T>(ReadOnlySpan<T> gradients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var lanes = MemoryMarshal.Cast<T, Vector<T>>(gradients);
        var (a, b, c, d) = (Vector<T>.Zero, Vector<T>.Zero, Vector<T>.Zero, Vector<T>.Zero);
        for (; lanes.Length >= 4; lanes = lanes[4..])
        {
            a += lanes[0] * lanes[0];
            b += lanes[1] * lanes[1];
            c += lanes[2] * lanes[2];
            d += lanes[3] * lanes[3];
        }

        foreach (var rest in lanes)
            a += rest * rest;
        var sum = Lanes.Sum((a + b) + (c + d));
        foreach (var rest in gradients[^(gradients.Length % Vector<T>.Count)..])
            sum += rest * rest;
        return sum;
    }

    /// <summary>The norm where the squares overflow T.</summary>
    private static double NormOfHuge<T>(ReadOnlySpan<T> gradients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var greatest = double.CreateTruncating(TensorPrimitives.MaxMagnitude(gradients));
        var squares = 0.0;
        foreach (var gradient in gradients)
        {
            var share = double.CreateTruncating(gradient) / double.Abs(greatest);
            squares += share * share;
        }

        return double.Abs(greatest) * Math.Sqrt(squares);
    }
}
