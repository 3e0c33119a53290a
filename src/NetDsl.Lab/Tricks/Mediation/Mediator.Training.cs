namespace NetDsl.Lab;

public sealed partial record Mediator
{
    // A mean over more samples moves less than the effects that are looked for.
    private const int MostSamples = 2048;

    /// <summary>
    /// How much better the network does on what it learned from than on what it did not: the mean loss of the test samples less that
    /// of the training samples. What regularisation is said to lower.
    /// </summary>
    public static Mediator GapBetweenTrainAndTest { get; } =
        new("gap in loss between train and test", network => network.MeanLoss(network.Data.Test) - network.MeanLoss(network.Data.Train));

    /// <summary>
    /// The share of a layer's units that are dead: the same number for every sample, so that they tell nothing. What other activation
    /// functions than ReLU are said to lower.
    /// </summary>
    /// <param name="layer">The name of the layer.</param>
    public static Mediator DeadUnits(string layer) => new($"dead units of {layer}", network =>
    {
        var first = Array.Empty<float>();
        var isAlive = Array.Empty<bool>();
        network.Read(layer, First(network.Data.Train), (values, row) =>
        {
            if (row == 0)
                (first, isAlive) = (values.ToArray(), new bool[values.Length]);
            for (var unit = 0; unit < values.Length; unit++)
                isAlive[unit] |= values[unit] != first[unit];
        });
        return isAlive.Count(alive => !alive) / (double)isAlive.Length;
    });

    /// <summary><see cref="DeadUnits(string)"/> of several layers.</summary>
    /// <param name="layers">The names of the layers.</param>
    public static Mediator[] DeadUnits(IEnumerable<string> layers) => OfLayers(layers, DeadUnits);

    /// <summary>
    /// The norm of the gradient of the mean training loss for a layer's weights, after training. What skips and normalisations are
    /// said to keep from vanishing.
    /// </summary>
    /// <param name="layer">The name of the layer.</param>
    public static Mediator GradientNorm(string layer) =>
        new($"gradient norm of {layer}", network => network.GradientNorm(layer, First(network.Data.Train)));

    /// <summary><see cref="GradientNorm(string)"/> of several layers.</summary>
    /// <param name="layers">The names of the layers.</param>
    public static Mediator[] GradientNorm(IEnumerable<string> layers) => OfLayers(layers, GradientNorm);

    /// <summary>
    /// The size of the gradient that some layers were trained with: the root mean square, over all steps, of its norm for their weights.
    /// <see cref="RecordingLoop"/> and <see cref="YokedLoop{TPlain}"/> tell it; one of them must be the loop of each arm.
    /// </summary>
    /// <param name="layers">The names of the layers, at least one.</param>
    public static Mediator GradientInTraining(params ReadOnlySpan<string> layers)
    {
        string[] names = [.. layers];
        ArgumentOutOfRangeException.ThrowIfZero(names.Length, nameof(layers));

        // Squares add up over layers, and their means over steps do.
        return new($"gradient of {string.Join(", ", names)} in training", network =>
            Math.Sqrt(names.Sum(name => Math.Pow(NumberOf(network.Outcome, LayerGradients.NameOf(name)), 2))));
    }

    /// <summary>The number of steps of the training: what more data has more of where the number of epochs is the same.</summary>
    public static Mediator Steps { get; } = new("steps", network => network.Steps);

    private static Dataset<float> First(Dataset<float> data) => Beginning(data, MostSamples);
}
