using System.Runtime.InteropServices;

namespace NetDsl.Lab;

/// <inheritdoc cref="StudiedNetwork"/>
/// <param name="network">The network, which nothing else uses.</param>
internal sealed class StudiedNetwork<TNetwork>(TNetwork network) : StudiedNetwork
    where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
{
    private readonly Dictionary<string, Layer<float>> _layers = [];

    /// <summary>A network over the same weights, with a workspace of its own.</summary>
    public static StudiedNetwork<TNetwork> Of(TNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var studied = new StudiedNetwork<TNetwork>(network.Share());
        studied.Reserve();
        return studied;
    }

    /// <inheritdoc/>
    public override string Name => (typeof(TNetwork).FullName ?? typeof(TNetwork).Name).Replace('+', '.');

    /// <inheritdoc/>
    public override NetworkDescription Description => TNetwork.Description;

    /// <inheritdoc/>
    public override string Weights
    {
        get
        {
            var hash = default(ContentHash);
            hash.Add(MemoryMarshal.AsBytes(network.Parameters));
            return hash.ToString();
        }
    }

    /// <inheritdoc/>
    public override StudiedNetwork Untrained(int seed) => new StudiedNetwork<TNetwork>(TNetwork.Create(seed, Capacity));

    /// <inheritdoc/>
    public override StudiedNetwork Share() => Of(network);

    /// <inheritdoc/>
    public override void Load(int row, ReadOnlySpan<float> sample) => network.Load(row, sample);

    /// <inheritdoc/>
    public override void Forward(int rows) => network.Forward(rows);

    /// <inheritdoc/>
    public override void ForwardFrom(string layer, int rows) => network.ForwardFrom(LayerOf(layer), rows);

    /// <inheritdoc/>
    public override void ForwardFrom(string layer, string value, int rows) => network.ForwardFrom(LayerOf(layer), value, rows);

    /// <inheritdoc/>
    public override Span<float> Output(string layer, int row) => LayerOf(layer).OutputRow(row);

    /// <inheritdoc/>
    public override Span<float> Value(string layer, string value, int row) => LayerOf(layer).ValueRow(value, row);

    /// <inheritdoc/>
    public override TensorSlot? Slot(string tensor) =>
        Description.Layers.FirstOrDefault(layer => layer.Name == tensor)?.Output
        ?? network.TracedTensors.FirstOrDefault(traced => traced.Description.Name == tensor && traced.Slot.Space == TensorSpace.Values)?.Slot;

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Values(TensorSlot slot, int row) => network.Workspace.Row(slot, row);

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Prediction(int row) => network.Prediction(row);

    private void Reserve() => network.Reserve(Capacity);

    private Layer<float> LayerOf(string name) => _layers.TryGetValue(name, out var layer) ? layer : _layers[name] = network.LayerNamed(name);
}
