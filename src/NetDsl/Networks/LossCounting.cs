namespace NetDsl;

/// <summary>
/// Where a loss that is a mean over what counts, of all samples of a batch, keeps what the mean is made of: it is the sum of
/// <paramref name="Sums"/> divided by <paramref name="Total"/>, and 0 where that is 0.
/// </summary>
/// <param name="Sums">Of each sample, the sum of the losses of what counts.</param>
/// <param name="Counts">Of each sample, how much counts: of a sparse loss, how many positions have a class.</param>
/// <param name="Total">How much counts in the whole batch.</param>
public sealed record LossCounting(TensorSlot Sums, TensorSlot Counts, TensorSlot Total);
