namespace NetDsl.Tests.Attributing;

/// <summary>A sum of units of a layer, with weights, and a constant.</summary>
/// <param name="Constant">The constant.</param>
/// <param name="Weights">The weight of each unit.</param>
internal sealed record Affine(double Constant, IReadOnlyDictionary<int, double> Weights)
{
    public static Affine Of(int unit, double weight = 1) => new(0, new Dictionary<int, double> { [unit] = weight });

    public static Affine operator +(Affine left, Affine right) => new(
        left.Constant + right.Constant,
        left.Weights.Keys.Union(right.Weights.Keys).ToDictionary(unit => unit, unit => left.Weights.GetValueOrDefault(unit) + right.Weights.GetValueOrDefault(unit)));

    public static Affine operator +(Affine left, double right) => left with { Constant = left.Constant + right };

    public static Affine operator *(double factor, Affine of) => new(factor * of.Constant, of.Weights.ToDictionary(weight => weight.Key, weight => factor * weight.Value));
}
