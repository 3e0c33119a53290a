namespace NetDsl;

/// <summary>
/// Into how many parts a batch is divided, each with gradients of its own, where nobody says how many threads there are. It depends on the
/// network and the batch alone, and so do the bits of a training: a machine with more cores computes more parts at a time.
/// </summary>
internal static class BatchDivision
{
    /// <summary>The least samples of a part: fewer would not fill the rows of register tiles, where those are samples.</summary>
    private const int LeastRows = 16;

    /// <summary>The least samples of a part where each is much work: rows of tiles lie within a sample then, or there are enough of them.</summary>
    private const int LeastLargeRows = 4;

    /// <summary>The multiply-adds of a sample that is much work.</summary>
    private const long LargeSample = 5_000_000;

    /// <summary>The least multiply-adds of a part, which outweigh by far that threads wake and wait for each other.</summary>
    private const double LeastMultiplyAdds = 3e6;

    /// <summary>
    /// The multiply-adds for each weight from which another part pays: its gradients are written and added, and go from core to core as the
    /// weights do. Measured on two cores: at 96, two threads take 0.7 times as long as one, or 1.3 times, as it happens to lie; at 384, 0.6 to
    /// 0.7 times.
    /// </summary>
    private const double LeastPerWeight = 300;

    /// <summary>The number of parts: a power of two, so that they are spread evenly over most machines.</summary>
    public static int Parts(NetworkDescription network, int batchSize)
    {
        // What is computed of a batch as a whole is computed of all of it.
        if (network.LeastBatch > 1 || network.Parameters.Any(parameter => parameter.Role == ParameterRole.Statistic))
            return 1;

        // Forward once, and backward twice.
        var work = 3.0 * network.MultiplyAdds * batchSize;
        var most = Math.Min(
            Math.Min(batchSize / (network.MultiplyAdds >= LargeSample ? LeastLargeRows : LeastRows), work / LeastMultiplyAdds),
            1 + work / (LeastPerWeight * Math.Max(1, network.TrainableCount)));
        var parts = 1;
        while (2 * parts <= most)
            parts *= 2;
        return parts;
    }
}
