using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>How a loss finds the mean over what counts, of all samples of a batch: Σₛ sum[s] / Σₛ count[s].</summary>
/// <param name="Sum">Of each sample, the sum over what counts.</param>
/// <param name="Count">Of each sample, how much counts.</param>
/// <param name="Total">How much counts in the batch.</param>
internal sealed record Counting(Tensor Sum, Tensor Count, Tensor Total);
