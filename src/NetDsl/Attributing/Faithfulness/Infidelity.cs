namespace NetDsl.Attributing;

/// <summary>
/// −e / (e + Σ fall²), e = Σ(Σ_S φ − fall)² over subsets S that are taken away: 0 where the values foresee each fall, −1/2 where they do no better
/// than zeros, never below −1, so that one wild control does not hide the others. (Yeh et al.: On the (In)fidelity and Sensitivity of Explanations, 2019.)
/// </summary>
internal sealed record Infidelity() : FaithfulnessMetric("infidelity", "how far off are the sums of values from the falls without their features? (0 is best, −0.5 is no better than zeros)")
{
    /// <inheritdoc/>
    public override double Score(Trial trial, double[] amounts)
    {
        var (off, size) = (0.0, 0.0);
        foreach (var (units, fall) in trial.Falls(0))
        {
            var foreseen = units.Sum(unit => amounts[unit]);
            off += (foreseen - fall) * (foreseen - fall);
            size += fall * fall;
        }

        return size == 0 ? 0 : -off / (off + size);
    }
}
