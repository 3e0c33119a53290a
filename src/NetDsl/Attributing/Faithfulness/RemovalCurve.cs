namespace NetDsl.Attributing;

/// <summary>The number while features go, or come, one after another.</summary>
internal static class RemovalCurve
{
    private const int MostPoints = 64;

    /// <summary>The mean of the number over the curve, from none to all.</summary>
    /// <param name="game">What is there with and without features.</param>
    /// <param name="order">The features, the first first.</param>
    /// <param name="come">Whether they come; else they go.</param>
    public static double Mean(Coalitions game, IReadOnlyList<int> order, bool come)
    {
        game.SetAll(isThere: !come);
        var (sum, points) = (game.Value() / 2, Math.Min(order.Count, MostPoints));
        var next = 0;
        for (var point = 1; point <= points; point++)
        {
            for (var end = (int)((long)point * order.Count / points); next < end; next++)
                game.Set(order[next], come);
            sum += point == points ? game.Value() / 2 : game.Value();
        }

        return sum / points;
    }

    /// <summary>Features with the largest value first.</summary>
    public static int[] MostFirst(double[] amounts) => [.. Enumerable.Range(0, amounts.Length).OrderByDescending(unit => amounts[unit])];

    /// <summary>Features with the least value first.</summary>
    public static int[] LeastFirst(double[] amounts) => [.. Enumerable.Range(0, amounts.Length).OrderBy(unit => amounts[unit])];
}
