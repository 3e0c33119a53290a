namespace NetDsl.Lab;

/// <summary>How two sets of observations overlap: where a unit is above its threshold, and where a concept holds.</summary>
/// <param name="Hits">In how many observations both do.</param>
/// <param name="Active">In how many the unit is above its threshold.</param>
/// <param name="Positives">In how many the concept holds.</param>
/// <param name="Count">The number of observations.</param>
public readonly record struct Association(int Hits, int Active, int Positives, int Count)
{
    /// <summary>2·hits/(active + positives), the harmonic mean of precision and recall; 0 where neither is ever the case.</summary>
    public double F1 => Active + Positives == 0 ? 0 : 2.0 * Hits / (Active + Positives);

    /// <summary>Intersection over union, hits/(active + positives − hits).</summary>
    public double IoU => Active + Positives == Hits ? 0 : (double)Hits / (Active + Positives - Hits);

    /// <summary>Where the concept holds and the unit is silent.</summary>
    public int Missed => Positives - Hits;

    /// <summary>Where the unit is above its threshold and the concept does not hold.</summary>
    public int FalseAlarms => Active - Hits;

    /// <summary>
    /// How far the hits are above what chance gives for such margins, in standard deviations of it: n₁n₂/n, and n₁n₂(n − n₁)(n − n₂)/(n²(n − 1)).
    /// </summary>
    public double Score
    {
        get
        {
            double n = Count, active = Active, positives = Positives;
            var variance = active * positives * (n - active) * (n - positives) / (n * n * (n - 1));
            return variance > 0 ? (Hits - active * positives / n) / Math.Sqrt(variance) : 0;
        }
    }
}
