using System.Globalization;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>Clipping of each gradient for itself: g ← min(max(g, −limit), limit).</summary>
/// <param name="Limit">The greatest magnitude, above 0.</param>
internal sealed record ValueClipping(double Limit) : GradientClipping
{
    public double Limit { get; } = Require.Positive(Limit);

    internal override string Name => string.Create(CultureInfo.InvariantCulture, $"by value at {Limit}");

    public override void Apply<T>(Span<T> gradients) =>
        TensorPrimitives.Clamp(gradients, T.CreateTruncating(-Limit), T.CreateTruncating(Limit), gradients);
}
