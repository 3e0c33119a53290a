namespace NetDsl.Lab;

/// <summary>Holm's correction of several p: that any true hypothesis is rejected is then at most as likely as the level says.</summary>
/// <remarks>Holm, "A Simple Sequentially Rejective Multiple Test Procedure", 1979.</remarks>
public static class Holm
{
    /// <summary>
    /// Adjusts several p: sorted, p₍ᵢ₎ becomes the largest of (m − j + 1)·p₍ⱼ₎ for j ≤ i, and at most 1.
    /// </summary>
    /// <param name="p">The p of all that was tried.</param>
    /// <returns>The adjusted p, in the order of <paramref name="p"/>.</returns>
    public static double[] Adjust(ReadOnlySpan<double> p)
    {
        var order = new int[p.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        double[] sorted = [.. p];
        Array.Sort(sorted, order);

        var adjusted = new double[p.Length];
        var largest = 0.0;
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            largest = Math.Max(largest, Math.Min(1, (sorted.Length - rank) * sorted[rank]));
            adjusted[order[rank]] = largest;
        }

        return adjusted;
    }
}
