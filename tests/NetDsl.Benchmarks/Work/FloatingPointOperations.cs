namespace NetDsl.Benchmarks;

/// <summary>
/// Counts the operations of the contractions, two for each multiply-add. Activations, biases, losses and the optimizer are
/// not counted, though they are timed.
/// </summary>
public static class FloatingPointOperations
{
    /// <summary>Those of a forward pass.</summary>
    public static long Forward(NetworkDescription network, int batch) => 2 * network.MultiplyAdds * batch;

    /// <summary>
    /// Those of a forward and a backward pass: the gradient of a layer's weights takes as many as its forward pass, and so
    /// does that of its input, which is left out where the layer reads an input of the network.
    /// </summary>
    public static long Backpropagate(NetworkDescription network, int batch)
    {
        var inputs = network.Layers.Where(layer => layer.Kind == "Input").Select(layer => layer.Name).ToHashSet();
        return network.Layers.Sum(layer => Passes(layer) * 2 * layer.MultiplyAdds * batch);

        int Passes(LayerDescription layer) => layer.Sources.All(inputs.Contains) ? 2 : 3;
    }

    /// <summary>Those of one contraction of a dense layer: forward, or of one gradient.</summary>
    public static long Contraction(int inputs, int units, int batch) => 2L * inputs * units * batch;
}
