using NetDsl.Tracing;

namespace NetDsl.Verifying;

// Passes that go on from a value within a layer.
internal sealed partial class NetworkVerifier<TSelf, T>
{
    /// <summary>
    /// From each value within a layer that can be changed: first as another one, with which all else in the layer must be as its equations say,
    /// then as it was, with which everything has the bits of the whole pass.
    /// </summary>
    private void CheckGoingOn()
    {
        var values = Description.Layers.SelectMany(layer => layer.Changeable.Select(value => (Layer: layer.Name, value.Name))).ToList();
        if (values.Count == 0)
            return;
        Load(_network, 0, _batch);
        _network.Forward(_batch);
        int[] predicted = [.. _forward.Where(tensor => _tensors[tensor].Description.Pass == Pass.Forward)];
        var whole = _network.Remember(isTraining: false).Whole();
        var faults = new List<VerificationFault>();
        foreach (var (layer, value) in values)
        {
            _cancellation.ThrowIfCancellationRequested();
            var (changed, restored) = GoOn(_network.LayerNamed(layer), value);
            var replay = Replay(changed);
            replay.Run(predicted.Where(tensor => _tensors[tensor].Description is var one && one.Layer == layer && one.Name != $"{layer}.{value}"), EquationsOf.Prediction, tensor => changed[tensor]);
            faults.AddRange(replay.Faults);
            faults.AddRange(Differences(predicted, tensor => whole[tensor], tensor => restored[tensor], $"from {layer}.{value} on"));
            Leave(replay, $"that follow from {layer}.{value}");
        }

        Report("going on", $"from {string.Join(", ", values.Select(value => $"{value.Layer}.{value.Name}"))}, changed and as it was", faults);
    }

    private (TraceMemory Changed, TraceMemory Restored) GoOn(Layer<T> layer, string value)
    {
        var kept = Enumerable.Range(0, _batch).Select(row => layer.ValueRow(value, row).ToArray()).ToList();
        for (var row = 0; row < _batch; row++)
        {
            foreach (ref var number in layer.ValueRow(value, row))
                number = (T.One - number) / (T.One + T.One);
        }

        _network.ForwardFrom(layer, value, _batch);
        var changed = _network.Remember(isTraining: false).Whole();
        for (var row = 0; row < _batch; row++)
            kept[row].CopyTo(layer.ValueRow(value, row));
        _network.ForwardFrom(layer, value, _batch);
        return (changed, _network.Remember(isTraining: false).Whole());
    }
}
