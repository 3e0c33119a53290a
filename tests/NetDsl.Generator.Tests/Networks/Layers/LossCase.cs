namespace NetDsl.Generator.Tests;

/// <summary>A loss, the shape of what it judges, and what it must be of that and its targets.</summary>
/// <param name="Loss">Its attribute.</param>
/// <param name="Source">The shape of a sample of what it judges.</param>
/// <param name="Expected">The loss of each sample, or of the batch, of what it judges and the targets of all samples.</param>
internal sealed record LossCase(string Loss, int[] Source, Func<LayerReading, double[], double[]> Expected);
