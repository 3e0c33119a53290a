namespace NetDsl;

/// <summary>A network's layers, shapes, parameters and memory, as the generator knows them.</summary>
public sealed record NetworkDescription
{
    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The number type.</summary>
    public Precision Precision { get; init; }

    /// <summary>The inputs, layers and losses, in the order of their declaration.</summary>
    public required IReadOnlyList<LayerDescription> Layers { get; init; }

    /// <summary>The weight tensors, in their order in the flat vector of parameters: those that training leaves alone come last.</summary>
    public required IReadOnlyList<ParameterDescription> Parameters { get; init; }

    /// <summary>The inputs; a sample is their values, one after another.</summary>
    public required IReadOnlyList<TensorSlot> Inputs { get; init; }

    /// <summary>The losses; a target is the targets of those that take one, one after another.</summary>
    public required IReadOnlyList<TargetDescription> Targets { get; init; }

    /// <summary>What is predicted, one after another.</summary>
    public required IReadOnlyList<TensorSlot> Predictions { get; init; }

    /// <summary>What is drawn for each training step.</summary>
    public IReadOnlyList<NoiseDescription> Noise { get; init; } = [];

    /// <summary>How the network takes one step of its sequence at a time; null where it does not.</summary>
    public StreamDescription? Stream { get; init; }

    /// <summary>The number of values that the workspace holds for one sample, with padding.</summary>
    public required int WorkspaceWidth { get; init; }

    /// <summary>The number of values, with padding, that are computed once for all samples of a batch.</summary>
    public int BatchWidth { get; init; }

    /// <summary>The number of values, with padding, of weights that are copied into another layout, once for each pass backward.</summary>
    public int CopyWidth { get; init; }

    /// <summary>
    /// The least number of samples that training takes at once: 2 where the network takes a variance over the samples of a batch and
    /// a single one has one number of each channel, else 1. A trainer leaves smaller rests of an epoch out.
    /// </summary>
    public int LeastBatch { get; init; } = 1;

    /// <summary>The number of values of one sample: all inputs together.</summary>
    public int SampleWidth => Inputs.Sum(input => input.Shape.FlattenedLength);

    /// <summary>The number of values of one target: all losses together.</summary>
    public int TargetWidth => Targets.Sum(target => target.Width);

    /// <summary>The number of values that are predicted for one sample.</summary>
    public int PredictionWidth => Predictions.Sum(prediction => prediction.Shape.FlattenedLength);

    /// <summary>The number of weights.</summary>
    public int ParameterCount => Parameters.Sum(parameter => parameter.Length);

    /// <summary>The number of weights that training changes by their gradients; they come first in the flat vector.</summary>
    public int TrainableCount => Parameters.Where(parameter => parameter.IsTrainable).Sum(parameter => parameter.Length);

    /// <summary>The number of multiply-adds of the forward pass of one sample.</summary>
    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>The network as a table: each layer's sources, shape, weights and multiply-adds.</summary>
    public override string ToString() => NetworkSummary.Of(this);
}
