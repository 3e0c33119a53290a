namespace NetDsl.Specifications;

/// <summary>A loss, the shape of what it judges, and what it must be of that and its targets.</summary>
/// <param name="Loss">Its attribute.</param>
/// <param name="Source">The shape of a sample of what it judges, the layer <c>Before</c>.</param>
/// <param name="Expected">The loss of each sample, or of the batch, of what it judges and the targets of all samples.</param>
internal sealed record LossCase(string Loss, int[] Source, Func<LayerReading, double[], double[]> Expected) : ReferenceCase(Loss, Source)
{
    public override string Layers => $$"""
        {{Inputs}}
        {{Trained("Before", "Sine")}}
        [{{Loss}}] public partial Loss {{Tested}} { get; }
        """;

    /// <summary>The mean over the elements of each sample of what is a function of prediction and target.</summary>
    public static LossCase OfElements(string loss, int[] shape, Func<double, double, double> expected) => new(loss, shape, (y, targets) =>
        [.. y.Values.Zip(targets, expected).Chunk(y.Channels * y.Positions).Select(sample => sample.Average())]);
}
