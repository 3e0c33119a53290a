using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;

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
        var squares = double.CreateTruncating(TensorPrimitives.SumOfSquares(gradients));
        return double.IsPositiveInfinity(squares) ? NormOfHuge(gradients) : Math.Sqrt(squares);
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
